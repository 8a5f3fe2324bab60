import type { Mode } from '@dongban/core/common';
import type { Id } from '@dongban/core/kind';
import type { CatalogRecord, PublicCatalog } from '@dongban/core/public-catalog';
import { labelOf, localize, type LocalizedText } from '@dongban/core/text';
import { priceHint } from '../format/price.ts';
import type { Words } from '../i18n/loaders.ts';
import { titleOf } from './title.ts';

/** What a row or a heading says of a record of any kind. */
export interface RecordView {
  readonly title: LocalizedText;
  readonly summary: LocalizedText | undefined;
  /** Where, from whom where it has no place, how and for how much, each a few words. */
  readonly hub: string | undefined;
  readonly organization: string | undefined;
  readonly modes: string | undefined;
  readonly price: string | undefined;
}

export function viewOf(record: CatalogRecord, catalog: PublicCatalog, locale: string, t: Words): RecordView {
  return {
    title: titleOf(record, locale),
    summary: summaryOf(record),
    hub: shortened(hubsOf(record, catalog, locale), t),
    organization: organizationOf(record, catalog, locale),
    modes: modesText(modesOf(record), t),
    price: 'fees' in record ? priceHint(record.fees, locale, t) : undefined,
  };
}

export function modesText(modes: readonly Mode[], t: Words): string | undefined {
  return modes.length > 1 ? t.common.bothModes : modes[0] === undefined ? undefined : t.common.modes[modes[0]];
}

export function hubNames(ids: readonly Id<'hub'>[], catalog: PublicCatalog, locale: string): string[] {
  return catalog.hubs.filter((hub) => ids.includes(hub.id)).map((hub) => localize(hub.name, locale).text);
}

/** Some names of many, so that a row stays a row. */
function shortened(names: readonly string[], t: Words): string | undefined {
  const shown = names.length > 3 ? 2 : names.length;
  const text = names.slice(0, shown).join(', ');
  return names.length === 0 ? undefined : names.length > shown ? t.common.andMore(text, names.length - shown) : text;
}

function summaryOf(record: CatalogRecord): LocalizedText | undefined {
  if ('headline' in record) return record.headline;
  if ('specialities' in record) return undefined;
  return record.summary;
}

function hubsOf(record: CatalogRecord, catalog: PublicCatalog, locale: string): string[] {
  return 'hubs' in record ? hubNames(record.hubs, catalog, locale) : 'hub' in record ? hubNames([record.hub], catalog, locale) : [];
}

function organizationOf(record: CatalogRecord, catalog: PublicCatalog, locale: string): string | undefined {
  if ('hub' in record || ('hubs' in record && record.hubs.length > 0)) return undefined;
  const id = 'provider' in record ? record.provider : 'operator' in record ? record.operator : 'owner' in record ? record.owner : undefined;
  const organization = catalog.organizations.find((candidate) => candidate.id === id);
  return organization === undefined ? undefined : labelOf({ label: organization.name }, locale);
}

export function modesOf(record: CatalogRecord): readonly Mode[] {
  if ('modes' in record) return record.modes;
  if ('consultation' in record) return record.consultation?.modes ?? [];
  return 'instrumentType' in record ? ['onsite'] : [];
}

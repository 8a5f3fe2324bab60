import type { Equipment } from '@dongban/core/equipment';
import type { Organization } from '@dongban/core/organization';
import type { PartnerProfile } from '@dongban/core/partner-profile';
import type { Program } from '@dongban/core/program';
import type { CatalogRecord, PublicCatalog } from '@dongban/core/public-catalog';
import type { Service } from '@dongban/core/service';
import type { Technology } from '@dongban/core/technology';
import type { Hub } from '@dongban/core/hub';
import { labelOf, localize } from '@dongban/core/text';
import {
  areas, dealTypes, growthStages, iprStates, partnershipTypes, profileTypes, sharingLevels, sizeClasses, useModes, type Vocabulary,
} from '@dongban/core/vocabularies';
import { formatDay } from '../../format/time.ts';
import { formatMoney } from '../../format/price.ts';
import { hubNames, modesText } from '../../records/view.ts';
import type { FinderWords } from './words.ts';

/** A label and what it says of the record, one text or several; without a value there is no fact. */
export type Fact = readonly [label: string, value: string | readonly string[] | undefined];

/** What the facts of a record need beside it. */
interface Context {
  readonly catalog: PublicCatalog;
  readonly locale: string;
  readonly t: FinderWords;
}

/** The facts of a record of any kind, in the order in which a visitor asks for them. */
export function factsOf(record: CatalogRecord, context: Context): Fact[] {
  return allFacts(record, context).filter(([, value]) => value !== undefined && value.length > 0);
}

function allFacts(record: CatalogRecord, context: Context): Fact[] {
  if ('turnaroundDays' in record || 'provider' in record) return serviceFacts(record, context);
  if ('instrumentType' in record) return equipmentFacts(record, context);
  if ('trl' in record) return technologyFacts(record, context);
  if ('operator' in record) return programFacts(record, context);
  if ('disclosure' in record) return profileFacts(record, context);
  if ('specialities' in record) return hubFacts(record, context);
  return 'country' in record ? organizationFacts(record, context) : [];
}

function serviceFacts(record: Service, { catalog, locale, t }: Context): Fact[] {
  return [
    [t.detail.area, label(areas, record.area, locale)],
    [t.detail.mode, modesText(record.modes, t)],
    [t.detail.hub, hubNames(record.hubs, catalog, locale)],
    [t.detail.turnaround, record.turnaroundDays === undefined ? undefined : t.detail.workingDays(record.turnaroundDays)],
    [t.detail.standards, record.standards],
    [t.detail.eligible, eligible(record.eligibility, locale)],
    [t.detail.provider, organizationName(record.provider, catalog, locale)],
  ];
}

function equipmentFacts(record: Equipment, { catalog, locale, t }: Context): Fact[] {
  return [
    [t.detail.instrument, localize(record.instrumentType, locale).text],
    [t.detail.hub, hubNames([record.hub], catalog, locale)],
    [t.detail.useMode, label(useModes, record.useMode, locale)],
    [t.detail.sharing, label(sharingLevels, record.sharing, locale)],
    [t.detail.standards, record.standards],
    [t.detail.maker, [record.manufacturer, record.model].filter((part) => part !== '').join(' ')],
    [t.detail.owner, organizationName(record.owner, catalog, locale)],
  ];
}

function technologyFacts(record: Technology, { catalog, locale, t }: Context): Fact[] {
  return [
    [t.detail.trl, String(record.trl)],
    [t.detail.ipr, label(iprStates, record.ipr, locale)],
    [t.detail.dealTypes, labels(dealTypes, record.dealTypes, locale)],
    [t.detail.owner, organizationName(record.owner, catalog, locale)],
  ];
}

function programFacts(record: Program, { catalog, locale, t }: Context): Fact[] {
  const from = record.opens === undefined ? undefined : formatDay(record.opens, locale);
  const until = record.closes === undefined ? undefined : t.detail.until(formatDay(record.closes, locale));
  return [
    [t.detail.area, label(areas, record.area, locale)],
    [t.detail.period, [from, until].filter((part) => part !== undefined).join(' ') || t.detail.alwaysOpen],
    [t.detail.support, record.supportUpTo === undefined ? undefined : t.detail.upTo(formatMoney(record.supportUpTo, locale))],
    [t.detail.eligible, eligible(record.eligibility, locale)],
    [t.detail.provider, organizationName(record.operator, catalog, locale)],
  ];
}

function profileFacts(record: PartnerProfile, { catalog, locale, t }: Context): Fact[] {
  return [
    [t.common.kind['partner-profile'], label(profileTypes, record.type, locale)],
    [t.detail.partnership, labels(partnershipTypes, record.partnershipTypes, locale)],
    [t.detail.country, countryName(record.country, locale)],
    [t.detail.deadline, record.deadline === undefined ? undefined : formatDay(record.deadline, locale)],
    [t.detail.owner, record.organization === undefined ? undefined : organizationName(record.organization, catalog, locale)],
  ];
}

function hubFacts(record: Hub, { locale, t }: Context): Fact[] {
  return [
    [t.detail.specialities, record.specialities.map((text) => localize(text, locale).text).join(', ')],
    [t.detail.address, localize(record.address, locale).text],
  ];
}

function organizationFacts(record: Organization, { locale, t }: Context): Fact[] {
  return [[t.detail.country, countryName(record.country, locale)]];
}

function label(list: Pick<Vocabulary, 'term'>, key: string, locale: string): string {
  const term = list.term(key);
  return term === undefined ? key : labelOf(term, locale);
}

function labels(list: Pick<Vocabulary, 'term'>, keys: readonly string[], locale: string): string {
  return keys.map((key) => label(list, key, locale)).join(', ');
}

function eligible(eligibility: Service['eligibility'], locale: string): string | undefined {
  if (eligibility === undefined) return undefined;
  const { sizeClasses: sizes = [], stages = [], countries = [] } = eligibility;
  return [...sizes.map((key) => label(sizeClasses, key, locale)), ...stages.map((key) => label(growthStages, key, locale)), ...countries.map((code) => countryName(code, locale))].join(', ');
}

function countryName(code: string, locale: string): string {
  return new Intl.DisplayNames(locale, { type: 'region' }).of(code) ?? code;
}

function organizationName(id: string, catalog: PublicCatalog, locale: string): string | undefined {
  const organization = catalog.organizations.find((candidate) => candidate.id === id);
  return organization === undefined ? undefined : localize(organization.name, locale).text;
}

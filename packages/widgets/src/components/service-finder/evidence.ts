import type { Evidence, Match, Reason } from '@dongban/core/match';
import type { ReasonParams } from '@dongban/core/describe';
import { describe } from '@dongban/core/describe';
import { formatRange, type MeasuredVariable } from '@dongban/core/quantity';
import { labelOf, localize, type LocalizedText } from '@dongban/core/text';
import type { EvidenceField, Messages } from '../../i18n/messages.ts';

/** The stored words that a reason points at. */
export interface EvidenceText {
  readonly field: EvidenceField;
  readonly text: string;
  /** Tag of the text's language, where the record says it. */
  readonly lang: string | undefined;
  readonly terms: readonly string[];
}

/** What stands at a JSON pointer of a record, as text; `undefined` where there is nothing a person could read. */
export function readEvidence({ pointer, terms = [] }: Evidence, record: object, locale: string): EvidenceText | undefined {
  const path = pointer.split('/').slice(1).map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'));
  const value = path.reduce<unknown>((inner, key) => (typeof inner === 'object' && inner !== null ? (inner as Record<string, unknown>)[key] : undefined), record);
  const field = fieldOf(path);
  if (typeof value === 'string') {
    const last = path.at(-1) ?? '';
    return { field, text: value, lang: /^[a-z]{2,3}(-[A-Za-z0-9]+)*$/.test(last) && path.length > 1 ? last : undefined, terms };
  }
  if (typeof value !== 'object' || value === null) return undefined;
  if (isVariable(value)) return { field, text: `${labelOf(value, locale)} ${formatRange(value, locale)}`, lang: undefined, terms };
  const found = nestedText(value);
  if (found === undefined) return undefined;
  const { text, lang } = localize(found, locale);
  return { field, text, lang, terms };
}

/** The reasons in a few words each, the largest share first. */
export function briefReasons(match: Match, locale: string, t: Messages): string[] {
  return [...match.reasons].sort((a, b) => b.share - a.share).slice(0, 3).map((reason) => brief(reason, locale, t));
}

/** Every word of the need that was found in the record. */
export function matchedTerms(match: Match | undefined): string[] {
  if (match === undefined) return [];
  const terms = match.reasons.flatMap((reason) => reason.evidence.flatMap((evidence) => evidence.terms ?? []));
  return [...new Set(terms)];
}

function brief(reason: Reason, locale: string, t: Messages): string {
  const { code, params } = reason;
  if (isCode(code, 'text-match')) return (params as unknown as ReasonParams['text-match']).terms.slice(0, 3).join(' · ');
  if (isCode(code, 'works-evidence')) return t.finder.relatedWorks((params as unknown as ReasonParams['works-evidence']).count);
  if (isCode(code, 'spec-covers')) {
    const { label, offered } = params as unknown as ReasonParams['spec-covers'];
    return t.finder.covers(localize(label, locale).text, formatRange(offered, locale));
  }
  return describe({ code, params }, locale).replace(/\.$/, '');
}

function isCode(code: string, wanted: keyof ReasonParams): boolean {
  return code === wanted;
}

function fieldOf([first]: readonly string[]): EvidenceField {
  const fields: Readonly<Record<string, EvidenceField>> = {
    name: 'name', title: 'name', summary: 'summary', description: 'description', keywords: 'keywords', standards: 'standards', variables: 'variables',
    works: 'works', topics: 'topics', interests: 'interests', headline: 'headline', hub: 'hub', hubs: 'hub', area: 'area',
  };
  return fields[first ?? ''] ?? 'other';
}

function isVariable(value: object): value is MeasuredVariable {
  return 'unit' in value && 'label' in value;
}

/** The text of an object that has one: a localized text itself, or its title, label or name. */
function nestedText(value: object): LocalizedText | undefined {
  const candidates = ['title', 'label', 'name'].map((key) => (value as Record<string, unknown>)[key]);
  return [...candidates, value].find(
    (candidate): candidate is LocalizedText =>
      typeof candidate === 'object' && candidate !== null && Object.keys(candidate).length > 0 && Object.values(candidate).every((text) => typeof text === 'string'),
  );
}

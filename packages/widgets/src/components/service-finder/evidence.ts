import type { ReasonParams } from '@dongban/core/describer';
import type { Evidence, Match, Reason } from '@dongban/core/match';
import type { PublicCatalog } from '@dongban/core/public-catalog';
import { formatRange, type MeasuredVariable } from '@dongban/core/quantity';
import { labelOf, localize, type LocalizedText } from '@dongban/core/text';
import { describe } from '../../i18n/describe.ts';
import type { EvidenceField } from '../../i18n/messages/finder.ts';
import { titleOf } from '../../records/title.ts';
import { foreignLang } from '../../templates/text.ts';
import { recordOf } from './findings.ts';
import type { FinderWords } from './words.ts';

/** The stored words that a reason points at. */
export interface EvidenceText {
  readonly field: EvidenceField;
  readonly text: string;
  /** Tag of the text's language, where the record says it. */
  readonly lang: string | undefined;
}

/**
 * What a reason's evidence says, in the page's language where the record has it in several. The same words are given once.
 */
export function evidenceOf(reason: Reason, record: object, catalog: PublicCatalog, locale: string): EvidenceText[] {
  const language = locale.split('-')[0] ?? locale;
  const pointers = new Set(reason.evidence.map(({ pointer }) => pointer));
  const isSaidInPageLanguage = ({ pointer }: Evidence): boolean => pointers.has(pointer.replace(/\/[A-Za-z]{2,3}(-[A-Za-z0-9]+)*$/, `/${language}`));
  const texts = new Map<string, EvidenceText>();
  for (const evidence of reason.evidence) {
    const found = readEvidence(evidence, record, catalog, locale);
    if (found === undefined || (found.lang !== undefined && foreignLang(found.lang, locale) !== undefined && isSaidInPageLanguage(evidence))) continue;
    texts.set(`${found.field} ${found.text}`, found);
  }
  return [...texts.values()];
}

/** The reasons in a few words each, the largest share first. */
export function briefReasons(match: Match, locale: string, t: FinderWords): string[] {
  return [...match.reasons].sort((a, b) => b.share - a.share).slice(0, 3).map((reason) => brief(reason, locale, t));
}

/** Every word of the need that was found in the record. */
export function matchedTerms(match: Match | undefined): string[] {
  return [...new Set(match?.reasons.flatMap(termsOf) ?? [])];
}

/** The words of the need that a reason speaks of. */
export function termsOf(reason: Reason): string[] {
  const terms = reason.params['terms'];
  const named = Array.isArray(terms) ? terms.filter((term) => typeof term === 'string') : [];
  return [...new Set([...named, ...reason.evidence.flatMap((evidence) => evidence.terms ?? [])])];
}

/** Where a record holds codes, which nobody reads: the sentence of the reason says them in words. */
const ofCodes = /^\/(area|country|dealTypes|eligibility|ipr|languages|modes|partnershipTypes)\b/;

/** What stands at a JSON pointer of a record, as text; `undefined` where there is nothing a person could read. */
function readEvidence({ pointer }: Evidence, record: object, catalog: PublicCatalog, locale: string): EvidenceText | undefined {
  if (ofCodes.test(pointer)) return undefined;
  const path = pointer.split('/').slice(1).map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'));
  const value = path.reduce<unknown>((inner, key) => (typeof inner === 'object' && inner !== null ? (inner as Record<string, unknown>)[key] : undefined), record);
  const field = fieldOf(path[0] ?? '');
  if (typeof value === 'string') {
    const named = recordOf(catalog, value);
    if (named !== undefined) return { field, ...localize(titleOf(named, locale), locale) };
    const last = path.at(-1) ?? '';
    return { field, text: value, lang: path.length > 1 && /^[a-z]{2,3}(-[A-Za-z0-9]+)*$/.test(last) ? last : undefined };
  }
  if (typeof value !== 'object' || value === null) return undefined;
  if (isVariable(value)) return { field, text: `${labelOf(value, locale)} ${formatRange(value, locale)}`, lang: undefined };
  const found = nestedText(value);
  return found === undefined ? undefined : { field, ...localize(found, locale) };
}

function brief(reason: Reason, locale: string, t: FinderWords): string {
  const { code, params } = reason as { code: string; params: unknown };
  if (isReason('text-match', code, params)) return params.terms.slice(0, 3).join(' · ');
  if (isReason('works-evidence', code, params)) return t.finder.relatedWorks(params.count);
  if (isReason('hub-match', code, params)) return localize(params.hub, locale).text;
  if (isReason('spec-covers', code, params)) return t.finder.covers(localize(params.label, locale).text, formatRange(params.offered, locale));
  return describe(reason, locale).replace(/\.$/, '');
}

/** The portal checks its own answers, so a known code has the facts that its sentence needs. */
function isReason<Code extends keyof ReasonParams>(wanted: Code, code: string, params: unknown): params is ReasonParams[Code] {
  return code === wanted && typeof params === 'object';
}

function fieldOf(name: string): EvidenceField {
  const fields: ReadonlyMap<string, EvidenceField> = new Map(Object.entries({
    name: 'name', title: 'name', summary: 'summary', description: 'description', keywords: 'keywords', standards: 'standards', variables: 'variables',
    works: 'works', topics: 'topics', interests: 'interests', headline: 'headline', hub: 'hub', hubs: 'hub',
  }));
  return fields.get(name) ?? 'other';
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

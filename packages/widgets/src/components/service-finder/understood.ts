import type { Money } from '@dongban/core/common';
import type { Need } from '@dongban/core/need';
import type { PublicCatalog } from '@dongban/core/public-catalog';
import { formatRange } from '@dongban/core/quantity';
import { koreanRegions } from '@dongban/core/regions';
import { labelOf, localize } from '@dongban/core/text';
import { areas, dealTypes, growthStages, iprStates, partnershipTypes, sizeClasses, type Vocabulary } from '@dongban/core/vocabularies';
import { formatMoney } from '../../format/price.ts';
import { formatDay } from '../../format/time.ts';
import { keepTogether } from '../../format/together.ts';
import type { NeedField } from '../../i18n/messages/finder.ts';
import { wordsOf, type PartPath, type Reading } from './question.ts';
import type { FinderWords } from './words.ts';

/** One of a few that a part can be set to. */
export interface Choice {
  readonly value: string | number;
  readonly label: string;
}

/** How a visitor sets a part right: by a choice, a date, an amount, or in other words that are read anew. */
export type Editor =
  | { readonly kind: 'choice'; readonly value: string | number; readonly choices: readonly Choice[] }
  | { readonly kind: 'date'; readonly value: string }
  | { readonly kind: 'amount'; readonly value: Money }
  | { readonly kind: 'words'; readonly value: string };

/** One thing that was read out of a need beside its subject. */
export interface Understood {
  readonly part: PartPath & { readonly field: NeedField };
  readonly label: string;
  readonly words: string;
  readonly editor: Editor;
}

/** What saying a part takes beside it. */
interface Context {
  readonly reading: Reading;
  readonly catalog: PublicCatalog;
  readonly locale: string;
  readonly t: FinderWords;
}

/** How one field of a need is said and set right. */
interface Field<Value> {
  readonly say: (value: Value, context: Context) => string;
  readonly edit: (value: Value, context: Context, part: PartPath) => Editor;
}

type Item<Name extends keyof Need> = NonNullable<Need[Name]> extends readonly (infer One)[] ? One : NonNullable<Need[Name]>;

const inOtherWords: Field<unknown>['edit'] = (_, { reading }, part) => ({ kind: 'words', value: wordsOf(reading, part) });
const levels: readonly Choice[] = [1, 2, 3, 4, 5, 6, 7, 8, 9].map((value) => ({ value, label: String(value) }));

const fields: { readonly [Name in NeedField]: Field<Item<Name>> } = {
  kinds: {
    say: (kind, { t }) => t.common.kinds[kind],
    edit: (value, { t }) => ({ kind: 'choice', value, choices: Object.entries(t.common.kinds).map(([key, label]) => ({ value: key, label })) }),
  },
  areas: ofList(areas),
  hub: {
    say: (id, { catalog, locale }) => catalog.hubs.filter((hub) => hub.id === id).map((hub) => localize(hub.name, locale).text)[0] ?? id,
    edit: (value, { catalog, locale }) => ({ kind: 'choice', value, choices: catalog.hubs.map((hub) => ({ value: hub.id, label: localize(hub.name, locale).text })) }),
  },
  region: {
    say: (code, { locale }) => koreanRegions.filter(({ key }) => key === code).map((region) => labelOf(region, locale))[0] ?? code,
    edit: inOtherWords,
  },
  mode: {
    say: (mode, { t }) => t.common.modes[mode],
    edit: (value, { t }) => ({ kind: 'choice', value, choices: Object.entries(t.common.modes).map(([key, label]) => ({ value: key, label })) }),
  },
  quantities: { say: (quantity, { locale }) => keepTogether(formatRange(quantity, locale)), edit: inOtherWords },
  standards: { say: (standard) => standard, edit: inOtherWords },
  trlNow: { say: String, edit: (value) => ({ kind: 'choice', value, choices: levels }) },
  trlWanted: { say: String, edit: (value) => ({ kind: 'choice', value, choices: levels }) },
  budget: { say: (money, { locale, t }) => t.detail.upTo(formatMoney(money, locale)), edit: (value) => ({ kind: 'amount', value }) },
  from: { say: (date, { locale, t }) => t.finder.fromDay(formatDay(date, locale)), edit: (value) => ({ kind: 'date', value }) },
  deadline: { say: (date, { locale, t }) => t.detail.until(formatDay(date, locale)), edit: (value) => ({ kind: 'date', value }) },
  country: { say: countryName, edit: inOtherWords },
  partnerCountries: { say: countryName, edit: inOtherWords },
  languages: { say: (tag, { locale }) => new Intl.DisplayNames(locale, { type: 'language' }).of(tag) ?? tag, edit: inOtherWords },
  partnershipTypes: ofList(partnershipTypes),
  dealTypes: ofList(dealTypes),
  ipr: ofList(iprStates),
  sizeClass: ofList(sizeClasses),
  growthStage: ofList(growthStages),
};

/** What was read out of a need, in the order in which people speak of it. */
export function understoodOf(context: Context): Understood[] {
  return (Object.keys(fields) as NeedField[]).flatMap((field) => {
    const value: unknown = context.reading.need[field];
    if (Array.isArray(value)) return value.map((item: unknown, index) => understood({ field, index }, item, context));
    return value === undefined ? [] : [understood({ field, index: undefined }, value, context)];
  });
}

function understood(part: Understood['part'], value: unknown, context: Context): Understood {
  const { say, edit } = fields[part.field] as Field<unknown>;
  return { part, label: context.t.finder.parts[part.field], words: say(value, context), editor: edit(value, context, part) };
}

function ofList<Key extends string>(list: Vocabulary<Key>): Field<Key> {
  return {
    say: (key, { locale }) => {
      const term = list.term(key);
      return term === undefined ? key : labelOf(term, locale);
    },
    edit: (value, { locale }) => ({ kind: 'choice', value, choices: list.terms.map((term) => ({ value: term.key, label: labelOf(term, locale) })) }),
  };
}

function countryName(code: string, { locale }: Context): string {
  return new Intl.DisplayNames(locale, { type: 'region' }).of(code) ?? code;
}

// Measures whether a need in one language finds an offer that is written in the other alone. See docs/benchmarks/cross-language.md.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CatalogRecord, PublicCatalog } from '@dongban/core';
import { createMatcher } from '@dongban/matcher';
import { electronicsGlossary } from '@dongban/matcher/glossary';
import { samplePublicCatalog } from '@dongban/sample-catalog';
import { seeded } from '../expert-matching/bootstrap.ts';

type Lang = 'ko' | 'en';

const at = '2026-11-24T00:00:00Z';
const page = join(import.meta.dirname, '../../docs/benchmarks/cross-language.md');
const rounds = 1000;
const catalog = samplePublicCatalog(at);
const lists = ['services', 'equipment', 'technologies', 'programs', 'partnerProfiles'] as const;

/** A value with the texts that are there in both languages left in one. */
function inOne<T>(value: T, lang: Lang): T {
  if (Array.isArray(value)) return value.map((item: unknown) => inOne(item, lang)) as T;
  if (typeof value !== 'object' || value === null) return value;
  if ('ko' in value && 'en' in value) return { [lang]: value[lang] } as T;
  return Object.fromEntries(Object.entries(value).map(([key, item]: [string, unknown]) => [key, inOne(item, lang)])) as T;
}

/** Something that a record says of itself in a language: a need that it should answer. */
interface OwnNeed {
  readonly id: `${string}_${string}`;
  readonly text: string;
}

type Needs = (lang: Lang) => readonly OwnNeed[];

const summaries: Needs = (lang) => lists.flatMap((list) => (catalog[list] as readonly CatalogRecord[]).flatMap((record) => {
  const text = 'summary' in record ? record.summary?.[lang] : undefined;
  return text === undefined ? [] : [{ id: record.id, text }];
}));

/** What researchers are interested in: those of every other card, since terms were added after a look at the rest. */
const interests = (isLookedAt: boolean): Needs => (lang) =>
  catalog.cards.filter((_, index) => (index % 2 === 0) === isLookedAt).flatMap(({ id, interests: list = [] }) => list.flatMap((text) => (text[lang] === undefined ? [] : [{ id, text: text[lang] }])));

/** By need, whether its record is among the first ten of its kind, or of all kinds where it need not be a card. */
function hits(needs: Needs, from: Lang, to: Lang, glossary: typeof electronicsGlossary): number[] {
  const offers: PublicCatalog = inOne(catalog, to);
  const matcher = createMatcher(offers, { clock: () => Date.parse(at), glossary });
  return needs(from).map(({ id, text }) => (matcher.match(text, { limit: 10, ...(id.startsWith('r-card_') ? { kinds: ['r-card'] } : {}) }).matches.some((match) => match.id === id) ? 1 : 0));
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** The mean with the middle 95 % of the means of samples drawn with replacement. */
function figure(values: readonly number[]): string {
  const random = seeded(20_261_124);
  const means = Array.from({ length: rounds }, () => mean(values.map(() => values[Math.floor(random() * values.length)] ?? 0))).sort((a, b) => a - b);
  const written = (value = 0) => value.toFixed(2).replace(/^0/, '');
  return `${written(mean(values))} (${written(means[Math.floor(rounds * 0.025)])}–${written(means[Math.ceil(rounds * 0.975) - 1])})`;
}

const directions = [['ko', 'en'], ['en', 'ko'], ['ko', 'ko'], ['en', 'en']] as const;

function tableOf(needs: Needs): string {
  const rows = directions.map(([from, to]) => {
    const [withTerms, without] = [hits(needs, from, to, electronicsGlossary), hits(needs, from, to, [])];
    return `| ${from} | ${to} | ${withTerms.length} | ${figure(withTerms)} | ${figure(without)} |`;
  });
  return ['| need | offers | needs | with the glossary | without |', '|---|---|---|---|---|', ...rows].join('\n');
}

const text = `# Needs in one language, offers in the other

\`pnpm run bench:cross-language -- --write\` made this page. Of every record of the sample catalog the texts are left in one language
alone. What it says of itself in the other language is then the need, and the record the one right answer: the two were written beside
each other. The figure is the share of needs whose record is among the first ten (recall@10), in brackets its bootstrap interval
(${rounds.toLocaleString('en')} rounds).

## Offers
What a service, an instrument, a technology, a program or a partner says in its summary. Terms were added after a look at what was not
found here: with those before, .87 of Korean needs and .79 of English ones found their record. Seven partners ask for something
themselves, and are left out of every list.

${tableOf(summaries)}

## Researchers, not looked at
Each interest that a card names, a few words, among cards alone; every other card. No term was added because of one. With the terms before,
.71 of Korean and .67 of English interests found their card: the gap to the table above is what looking is worth.

${tableOf(interests(false))}

## Researchers, looked at
The other cards: .80 and .78 before.

${tableOf(interests(true))}

The catalog is small, so that ten places are a large part of it, and a record's own words are closer to it than a company's would be:
expect less from a large catalog. Names, numbers and abbreviations are the same in both languages, which is what finds records without the glossary.
`;
console.log(text);
if (process.argv.includes('--write')) writeFileSync(page, text);

import { choseongOf } from '@dongban/matcher/hangul';
import type { TextRecord } from './records.ts';
import { nounsOf, unfinished, writtenWords, type Manner, type ShortQuery } from './short-queries.ts';

type Form = (word: string, isLast: boolean) => string | undefined;

/** What is typed for a word, where that follows from the word. */
const formOf: Partial<Record<Manner, Form>> = {
  plain: (word) => word,
  'half-typed': (word, isLast) => (isLast ? unfinished(word, false) : word),
  begun: (word, isLast) => (isLast ? unfinished(word, true) : word),
  choseong: (word) => (word.length < 3 ? undefined : choseongOf(word)),
};

/**
 * Answers short queries as well as one can who sees no more than what was typed, and yet knows how queries are drawn: which words
 * they are made of, how many records hold each, together too, and in what manner this one was typed. A record is worth the sum,
 * over all words that may be meant and that it holds, of how likely they are divided by how many records are to be found for
 * them; the ten that are worth most are then the best answer there is. No engine knows all that, so none has to come so far.
 *
 * @returns the ids of the best ten; `undefined` for a manner in which a word may be typed in any of many ways.
 */
export function oracleOf(records: readonly TextRecord[]): (query: ShortQuery, manner: Manner) => string[] | undefined {
  const isNoun = nounsOf(records);
  const wordsOf = records.map((record) => [...writtenWords(record)]);
  const nounsOfRecord = wordsOf.map((words) => new Set(words.filter(isNoun)));
  const nouns = new Set(nounsOfRecord.flatMap((own) => [...own]));
  const holders = holdersBy(nouns, wordsOf);
  return ({ typed }, manner) => {
    const form = formOf[manner];
    if (form === undefined) return undefined;
    const texts = typed.split(' ');
    const meant = texts.map((text, index) => new Set([...nouns].filter((noun) => form(noun, index === texts.length - 1) === text)));
    const worth = new Map<number, number>();
    for (const [words, likelihood] of likelihoods(meant, nounsOfRecord, manner)) {
      const [first = new Set<number>(), ...others] = words.split(' ').map((word) => holders.get(word));
      const right = [...first].filter((record) => others.every((other) => other?.has(record)));
      for (const record of right) worth.set(record, (worth.get(record) ?? 0) + likelihood / Math.min(10, right.length));
    }
    return [...worth].sort((a, b) => b[1] - a[1]).slice(0, 10).map(([record]) => records[record]?.id ?? '');
  };
}

/** By words, the records in which a written word begins with them. */
function holdersBy(nouns: ReadonlySet<string>, wordsOf: readonly (readonly string[])[]): ReadonlyMap<string, ReadonlySet<number>> {
  const holders = new Map([...nouns].map((noun) => [noun, new Set<number>()]));
  for (const [record, words] of wordsOf.entries()) for (const word of words) for (let length = 2; length <= word.length; length++) holders.get(word.slice(0, length))?.add(record);
  return holders;
}

/** How likely the words are that may be meant: a record is drawn first, and then each of its words alike. */
function likelihoods(meant: readonly ReadonlySet<string>[], nounsOfRecord: readonly ReadonlySet<string>[], manner: Manner): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (const nouns of nounsOfRecord) {
    let queries: string[][] = [[]];
    for (const words of meant) queries = queries.flatMap((before) => [...nouns].filter((noun) => words.has(noun) && !before.includes(noun)).map((noun) => [...before, noun]));
    if (queries.length === 0) continue;
    const drawn = manner === 'choseong' ? [...nouns].filter((noun) => noun.length > 2).length : nouns.size;
    const likelihood = meant.reduce((share, _, index) => share / (drawn - index), 1);
    for (const words of queries) found.set(words.join(' '), (found.get(words.join(' ')) ?? 0) + likelihood);
  }
  return found;
}

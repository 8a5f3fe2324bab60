import { analyze } from '../language/analyze.ts';
import { joinsWords } from '../language/languages.ts';
import type { Token } from '../language/token.ts';
import type { Steps } from '../retrieval/steps.ts';
import type { Glossary } from './glossary.ts';

/** A concept in a text, and where its words stand. */
export interface FoundConcept {
  readonly id: string;
  readonly start: number;
  readonly end: number;
}

/** Shorter pieces of a Korean word are found by chance: 광 is in 광주 too. */
const shortestPiece = 2;
/** In the middle of a word even two syllables are chance: 진동시험 holds 동시, "simultaneous". */
const shortestInnerPiece = 3;
/** Single syllables that are put before a noun. Behind any other, the rest of a word is chance: 경고장 is no 고장. */
const prefixes = new Set('고저신무비초대소재폐전다유반탈항');

/**
 * Finds the concepts of a glossary in analyzed text: as words in a row, however they are spaced, and inside Korean
 * compounds. A concept within a longer one is found too: a vibration test is about vibration.
 */
export class ConceptFinder {
  static readonly #made = new WeakMap<Glossary, ConceptFinder>();
  readonly #idsOf = new Map<string, string[]>();
  /** Every beginning of a key: where words in a row are none, no longer row can be a term. */
  readonly #beginnings = new Set<string>();

  /** The finder of a glossary, made once: analyzing its terms takes longer than indexing a small catalog. */
  static *of(glossary: Glossary): Steps<ConceptFinder> {
    const made = ConceptFinder.#made.get(glossary);
    if (made !== undefined) return made;
    const finder = new ConceptFinder();
    for (const { id, terms } of glossary) {
      for (const term of Object.values(terms).flat()) finder.#learn(id, keyOfTerm(analyze(term)));
      yield;
    }
    ConceptFinder.#made.set(glossary, finder);
    return finder;
  }

  /** Every concept in the text, each as often as it occurs. */
  find(tokens: readonly Token[]): FoundConcept[] {
    return tokens.flatMap((_, index) => [...this.#fromWords(tokens, index), ...this.#insideWord(tokens, index)]);
  }

  #learn(id: string, key: string): void {
    if (key === '') return;
    const ids = this.#idsOf.get(key) ?? [];
    if (!ids.includes(id)) this.#idsOf.set(key, [...ids, id]);
    for (let length = 1; length <= key.length; length++) this.#beginnings.add(key.slice(0, length));
  }

  #fromWords(tokens: readonly Token[], first: number): FoundConcept[] {
    const found: FoundConcept[] = [];
    const start = tokens[first]?.start ?? 0;
    let key = '';
    for (let index = first; index < tokens.length; index++) {
      const token = tokens[index];
      if (token === undefined) break;
      key = withWord(key, token, tokens[index - 1]);
      if (!this.#beginnings.has(key)) break;
      for (const id of this.#idsOf.get(key) ?? []) found.push({ id, start, end: token.end });
    }
    return found;
  }

  #insideWord(tokens: readonly Token[], index: number): FoundConcept[] {
    const token = tokens[index];
    if (token === undefined || !joinsWords(token.language)) return [];
    const { word } = token;
    const found: FoundConcept[] = [];
    for (let from = 0; from <= word.length - shortestPiece; from++) {
      for (let to = from + shortestPiece; to <= word.length; to++) {
        const piece = word.slice(from, to);
        if (!this.#beginnings.has(piece)) break;
        const isWhole = to - from === word.length;
        const isInner = from > 0 && to < word.length;
        if (isWhole || (isInner && to - from < shortestInnerPiece) || (from === 1 && !prefixes.has(word.charAt(0)))) continue;
        for (const id of this.#idsOf.get(piece) ?? []) found.push({ id, start: token.start + from, end: token.start + to });
      }
    }
    return found;
  }
}

/** The key under which a term is found, however it is spaced; empty where it has no word that carries meaning. */
export function keyOfTerm(tokens: readonly Token[]): string {
  return tokens.reduce((key, token, index) => withWord(key, token, tokens[index - 1]), '');
}

/** Words in a row as one key: Korean is joined without a space, since people set none or many; English words keep theirs. */
function withWord(key: string, token: Token, previous: Token | undefined): string {
  const isJoined = joinsWords(token.language) || (previous !== undefined && joinsWords(previous.language));
  return key === '' ? token.word : key + (isJoined ? '' : ' ') + token.word;
}

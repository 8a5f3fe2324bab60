import { expand } from '../expansion/expand.ts';
import { analyzer } from './default-analyzer.ts';
import { createPlainTextIndex, restorePlainTextIndex } from './parted-index.ts';
import type { TextIndex, TextIndexOptions } from './text-index.ts';

/**
 * Makes a text index for Korean and English: particles, endings and stop words are off, English is stemmed, words are found
 * inside Korean compounds, and composed and decomposed text give the same answer. Queries of up to three words are
 * found half-typed, as 초성, with a slip of the finger and with the other keyboard layout on. Scores are BM25F over the fields.
 *
 * @param options.fields the fields of a document, each with how much a word in it counts.
 * @throws {RangeError} where there is no field, more than 255, or a weight is not above 0.
 * @example
 * const index = createTextIndex({ fields: { title: 2, body: 1 } });
 * index.add({ id: 'a', title: '진동시험', body: '인버터의 진동을 시험합니다.' });
 * index.search('진동 시험을 받고 싶어요', { limit: 10 }).map(({ id }) => id); // → ['a']
 * index.search('ㅇㅂㅌ').map(({ id }) => id); // → ['a']
 */
export function createTextIndex<Field extends string>(options: Pick<TextIndexOptions<Field>, 'fields'>): TextIndex<Field> {
  return createPlainTextIndex({ ...options, analyzer, expand });
}

/**
 * Opens what `snapshot()` of such an index gave. Nothing is built or copied: the index reads the bytes where they are, so
 * they must not be changed afterwards.
 *
 * @param options.fields those the index was made with.
 * @throws {DongbanError} `snapshot-damaged` where the bytes are not a snapshot, or not as they were written;
 * `snapshot-mismatch` where another version wrote them, or an index of other fields or languages.
 * @example
 * import { createTextIndex } from '@dongban/matcher/text';
 *
 * const fields = { title: 2, body: 1 };
 * const index = createTextIndex({ fields });
 * index.add({ id: 'a', title: '진동시험', body: '인버터의 진동을 시험합니다.' });
 * const opened = restoreTextIndex(index.snapshot(), { fields });
 * opened.search('진동').map(({ id }) => id); // → ['a']
 */
export function restoreTextIndex<Field extends string>(bytes: Uint8Array, options: Pick<TextIndexOptions<Field>, 'fields'>): TextIndex<Field> {
  return restorePlainTextIndex(bytes, { ...options, analyzer, expand });
}

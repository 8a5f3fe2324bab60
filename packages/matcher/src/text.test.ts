import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { jamoOf, syllablesOf } from './hangul.ts';
import { createPlainTextIndex, restorePlainTextIndex, type Analyzer } from './plain-text.ts';
import { createTextIndex, restoreTextIndex } from './text.ts';

const spaces: Analyzer = {
  id: 'spaces/1',
  analyze: (text) =>
    [...text.toLowerCase().matchAll(/\S+/g)].map(({ 0: word, index }) => ({ surface: word, start: index, end: index + word.length, language: 'en', word, parts: [] })),
  weighingOf: () => ({ k1: 0.9, b: 0.4, parts: 0 }),
  joinsWords: () => false,
};

/** As the file's own checksum, over 32-bit words but the fourth. */
function writeChecksum(bytes: Uint8Array): void {
  const words = new Uint32Array(bytes.buffer);
  words[3] = words.reduce((sum, word, index) => (index === 3 ? sum : Math.imul(sum ^ word, 0x0100_0193)), 0x811c_9dc5) >>> 0;
}

const songs = [
  { id: 'a', title: '진동시험', body: '인버터와 배터리팩의 진동을 시험한다' },
  { id: 'b', title: '환경 시험', body: '온도와 습도를 조절하는 챔버에서 부품을 시험한다' },
  { id: 'c', title: 'Vibration testing', body: 'Random vibration of inverters on an electrodynamic shaker' },
  { id: 'd', title: '유연 인쇄전자', body: '필름 위에 전극을 인쇄한다' },
];

function indexOf(documents = songs) {
  const index = createTextIndex({ fields: { title: 2, body: 1 } });
  for (const document of documents) index.add(document);
  return index;
}
const ids = (query: string, options?: { limit?: number }) => indexOf().search(query, options).map((hit) => hit.id);

describe('search', () => {
  it('finds a word with another particle on it', () => {
    expect(ids('진동시험에서')[0]).toBe('a');
  });

  it('finds a compound that was typed with a space, and the other way round', () => {
    expect(ids('진동 시험')[0]).toBe('a');
    expect(ids('환경시험')[0]).toBe('b');
  });

  it('finds a word inside a compound', () => {
    expect(ids('전자')).toEqual(['d']);
  });

  it('finds English by its stem, in any case and width', () => {
    expect(ids('Ｖｉｂｒａｔｉｏｎｓ of an INVERTER')[0]).toBe('c');
  });

  it('ranks a word in the title above the same word in the body', () => {
    const index = indexOf([{ id: 'body', title: '장비 안내', body: '인버터' }, { id: 'title', title: '인버터', body: '장비 안내' }]);
    expect(index.search('인버터').map((hit) => hit.id)).toEqual(['title', 'body']);
  });

  it('ranks a rare word above a common one', () => {
    expect(ids('시험 챔버')[0]).toBe('b');
  });

  it('orders equal scores by id, however they were added', () => {
    const twins = ['z', 'm', 'a'].map((id) => ({ id, title: '같은 제목', body: '같은 본문' }));
    expect(indexOf(twins).search('제목').map((hit) => hit.id)).toEqual(['a', 'm', 'z']);
    expect(indexOf(twins.toReversed()).search('제목', { limit: 2 }).map((hit) => hit.id)).toEqual(['a', 'm']);
  });

  it('answers a query without meaningful words, or without hits, with nothing', () => {
    expect(ids('')).toEqual([]);
    expect(ids('무엇을 어디에서')).toEqual([]);
    expect(ids('양자컴퓨터')).toEqual([]);
  });

  it('gives composed and decomposed text the same answer', () => {
    const decomposed = indexOf(songs.map(({ id, title, body }) => ({ id, title: title.normalize('NFD'), body: body.normalize('NFD') })));
    fc.assert(fc.property(fc.constantFrom('진동시험을', '온도와 습도', '필름 인쇄', '인버터'), (query) => {
      expect(decomposed.search(query.normalize('NFD'))).toEqual(indexOf().search(query));
    }));
  });
});

describe('add and remove', () => {
  it('leaves an index as if a removed document had never been there', () => {
    const texts = fc.array(fc.constantFrom('진동', '시험', '온도', '인버터', 'sensor', 'film'), { minLength: 1, maxLength: 6 }).map((words) => words.join(' '));
    fc.assert(fc.property(fc.array(texts, { minLength: 1, maxLength: 12 }), fc.array(fc.nat(11)), texts, (bodies, removed, query) => {
      const documents = bodies.map((body, index) => ({ id: `d${index}`, title: '', body }));
      const index = indexOf(documents);
      for (const number of removed) index.remove(`d${number}`);
      const left = indexOf(documents.filter((_, number) => !removed.includes(number)));
      expect(index.search(query)).toEqual(left.search(query));
      expect(index.size).toBe(left.size);
    }));
  });

  it('replaces a document of the same id', () => {
    const index = indexOf();
    index.add({ id: 'a', title: '안테나' });
    expect(index.size).toBe(4);
    expect(index.search('진동시험').map((hit) => hit.id)).not.toContain('a');
    expect(index.search('안테나').map((hit) => hit.id)).toEqual(['a']);
  });

  it('says whether there was something to remove', () => {
    const index = indexOf();
    expect([index.remove('a'), index.remove('a'), index.remove('nobody')]).toEqual([true, false, false]);
  });
});

describe('a short query', () => {
  const words = ['신뢰성', '진동시험', '인버터', '전자파', '배터리', '센서', '연구', '회로'];
  const index = indexOf(words.map((word) => ({ id: word, title: word, body: '' })));
  const first = (query: string) => index.search(query)[0]?.id;

  it('finds what is still being typed, stroke by stroke', () => {
    expect(['신뢰ㅅ', '신뢰서', '진동ㅅ', '진동싷', '전잪', '횔'].map(first)).toEqual(['신뢰성', '신뢰성', '진동시험', '진동시험', '전자파', '회로']);
    for (const word of words) {
      const strokes = jamoOf(word);
      for (let typed = strokes.length - 1; typed > strokes.length / 2; typed--) expect(first(syllablesOf(strokes.slice(0, typed)))).toBe(word);
    }
  });

  it('finds 초성', () => {
    expect(['ㅅㄹㅅ', 'ㅈㄷㅅㅎ', 'ㅇㅂㅌ', 'ㅎㄹ'].map(first)).toEqual(['신뢰성', '진동시험', '인버터', '회로']);
    expect(first('ㄳ')).toBeUndefined();
  });

  it('finds a word with any one slip of the finger', () => {
    const letters = [...'ㄱㄴㅅㅇㅎㅏㅗㅣ'];
    for (const word of words.filter((other) => other.length > 2)) {
      const strokes = [...jamoOf(word)];
      for (let at = 2; at < strokes.length; at++) {
        const slips = [strokes.toSpliced(at, 1), strokes.toSpliced(at, 2, ...strokes.slice(at, at + 2).reverse()), ...letters.flatMap((letter) => [strokes.toSpliced(at, 0, letter), strokes.toSpliced(at, 1, letter)])];
        for (const slip of slips) expect([word, first(syllablesOf(slip.join('')))]).toEqual([word, word]);
      }
    }
    expect(['딘동시험', '전동시험', 'ㅣㄴ버터', 'ㅈㄴ동시험', 'ㅓㄴ자파'].map(first)).toEqual(['진동시험', '진동시험', '인버터', '진동시험', '전자파']);
  });

  it('finds a word by a slip that stands where a vowel of two strokes does, and by one that looks like an ending', () => {
    const names = indexOf(['과학', '의혹', '국가', '서한', '여자', '대표'].map((word) => ({ id: word, title: word, body: '' })));
    expect(['고다학', '으ㅜ혹', 'ㄱ구가', 'ㅅㅂ한', '여ㅏ', 'ㅔㅐ표'].map((query) => names.search(query)[0]?.id)).toEqual(['과학', '의혹', '국가', '서한', '여자', '대표']);
  });

  it.each([
    ['a syllable left out', '진동험', '진동시험'],
    ['a syllable typed twice', '신신뢰성', '신뢰성'],
    ['two syllables swapped', '뢰신성', '신뢰성'],
    ['another syllable', '진동기험', '진동시험'],
    ['a letter too many at the end', '인버터ㅁ', '인버터'],
    ['some syllables by their first letters', '진ㄷㅅ험', '진동시험'],
    ['the first letters of a beginning', 'ㅈㄷㅅ', '진동시험'],
    ['the first letters of two words in one', 'ㅅㄹㅅㅇㅂㅌ', '신뢰성'],
    ['two words in one', '배터리센서', '배터리'],
    ['a slip with the other keyboard layout on', 'qoxgjfl', '배터리'],
  ])('finds a word by %s', (_, typed, meant) => {
    expect(index.search(typed).map(({ id }) => id)).toContain(meant);
  });

  it('finds a word that was parted by a space', () => {
    expect(first('신 뢰성')).toBe('신뢰성');
    expect(first('배터 리')).toBe('배터리');
  });

  it('finds a word whose last syllable looks like a particle, which the index holds without it', () => {
    const people = indexOf([{ id: 'people', title: '사람들', body: '' }, ...songs]);
    expect(['사람들', '사람드', 'ㅅㄹㄷ'].map((query) => people.search(query)[0]?.id)).toEqual(['people', 'people', 'people']);
  });

  it('finds English whose ending is mistyped or not there yet, which stemming does not know', () => {
    const names = indexOf(['reliability', 'vibration', 'silver'].map((word) => ({ id: word, title: word, body: '' })));
    expect(['reliabilty', 'reliabi', 'vibratoin', 'vibrati', 'ilver', 'dilver'].map((query) => names.search(query)[0]?.id)).toEqual(['reliability', 'reliability', 'vibration', 'vibration', 'silver', 'silver']);
  });

  it('takes a last word for unfinished that goes on to one far more frequent, and still finds it', () => {
    const many = [{ id: 'typed', title: '전무', body: '' }, ...Array.from({ length: 4 }, (_, number) => ({ id: `meant ${number}`, title: '전문', body: '' }))];
    expect(indexOf(many).search('전무').map(({ id }) => id)).toHaveLength(5);
    expect(indexOf(many.slice(0, 3)).search('전무')[0]?.id).toBe('typed');
  });

  it('takes a word that hardly anything goes on from for a slip as well', () => {
    const places = [{ id: 'goes on', title: '나한테 오라', body: '' }, ...Array.from({ length: 12 }, (_, number) => ({ id: `slip ${number}`, title: '나라', body: '' }))];
    expect(indexOf(places).search('나하').map(({ id }) => id)).toEqual(expect.arrayContaining(['goes on', 'slip 0']));
  });

  it('holds a word likelier the fewer letters are missing', () => {
    const index = indexOf([...['a', 'b'].map((id) => ({ id, title: '전문가위원회', body: '' })), { id: 'c', title: '전문', body: '' }]);
    expect(index.search('전무').map(({ id }) => id)).toEqual(['c', 'a', 'b']);
  });

  it('takes a letter that the last word ends in for one that is being typed, in front of many that it may begin', () => {
    const titled = (word: string, count: number) => Array.from({ length: count }, (_, number) => ({ id: `${word} ${number}`, title: word, body: '' }));
    expect(indexOf([...titled('회람', 3), ...titled('회로', 2)]).search('회ㄹ')[0]?.id).toBe('회로 0');
  });

  it('goes, beside another word, by how well a word fits, and not by how frequent it is', () => {
    const many = Array.from({ length: 60 }, (_, number) => ({ id: `other ${number}`, title: number % 3 === 0 ? '정부' : '센서', body: '' }));
    const both = indexOf([{ id: 'rare', title: '', body: '진동 정비' }, { id: 'frequent', title: '', body: '진동 정부 자료' }, ...many]);
    expect(both.search('진동 정ㅂ').slice(0, 2).map(({ id }) => id)).toEqual(['rare', 'frequent']);
  });

  it('finds compounds that begin with any of its words', () => {
    const both = indexOf([{ id: 'compound', title: '조사결과 보고서', body: '' }, { id: 'one', title: '조사 조사 조사', body: '' }, ...songs]);
    expect(both.search('보고 조사').map(({ id }) => id)).toEqual(['compound', 'one']);
  });

  it('finds what was typed with the other keyboard layout on', () => {
    expect(['dusrn', 'DUSRN', 'tlsfhltjd', 'dlsqjxj', 'wwv'].map(first)).toEqual(['연구', '연구', '신뢰성', '인버터', '전자파']);
    const english = indexOf([{ id: 'a', title: 'vibration', body: '' }]);
    expect(english.search('ㅍㅑㅠㄱㅁ샤ㅐㅜ').map(({ id }) => id)).toEqual(['a']);
    expect(english.search('vibart').map(({ id }) => id)).toEqual(['a']);
    expect(english.search('vibra').map(({ id }) => id)).toEqual(['a']);
  });

  it('puts what was typed before what may have been meant, and records with every word before those with one', () => {
    const near = indexOf([{ id: 'meant', title: '진동시험', body: '' }, { id: 'typed', title: '진동', body: '' }]);
    expect(near.search('진동').map(({ id }) => id)).toEqual(['typed', 'meant']);
    const both = indexOf([{ id: 'often', title: '센서 센서 센서', body: '센서 센서 센서' }, { id: 'both', title: '', body: '센서를 여러 가지 방법으로 시험하는 연구 장비 소개 자료' }, ...songs]);
    expect(both.search('센서 연구')[0]?.id).toBe('both');
  });

  it('takes anything that can be typed', () => {
    fc.assert(fc.property(fc.string({ unit: fc.oneof(fc.integer({ min: 0x3131, max: 0x318e }), fc.integer({ min: 0xac00, max: 0xd7a3 }), fc.integer({ min: 0x20, max: 0x7e })).map((code) => String.fromCharCode(code)), maxLength: 12 }), (query) => {
      for (const { score } of index.search(query)) expect(score).toBeGreaterThan(0);
    }));
  });
});

describe('snapshot', () => {
  const fields = { title: 2, body: 1 };

  it('opens as the index that was saved, and goes on from there', () => {
    const texts = fc.array(fc.constantFrom('진동', '시험', '온도', '인버터', 'sensor', 'film', '進動'), { maxLength: 6 }).map((words) => words.join(' '));
    fc.assert(fc.property(fc.array(texts, { maxLength: 12 }), fc.array(fc.nat(11)), texts, (bodies, removed, query) => {
      const index = createTextIndex({ fields });
      for (const [number, body] of bodies.entries()) index.add({ id: `d${number}`, title: '제목', body });
      for (const number of removed) index.remove(`d${number}`);
      const opened = restoreTextIndex(index.snapshot(), { fields });
      for (const one of [index, opened]) {
        one.add({ id: 'd1', title: '', body: '온도 시험' });
        one.remove('d2');
      }
      expect(opened.size).toBe(index.size);
      expect(opened.search(query)).toEqual(index.search(query));
      expect(opened.snapshot()).toEqual(index.snapshot());
    }));
  });

  it('opens from the middle of a larger buffer', () => {
    const bytes = indexOf().snapshot();
    const larger = new Uint8Array(bytes.length + 3);
    larger.set(bytes, 3);
    expect(restoreTextIndex(larger.subarray(3), { fields }).search('진동')).toEqual(indexOf().search('진동'));
  });

  it('is refused where an index of other fields, weights or languages saved it', () => {
    const bytes = indexOf().snapshot();
    for (const others of [{ title: 2 }, { body: 1, title: 2 }, { title: 3, body: 1 }, { name: 2, body: 1 }] as Record<string, number>[]) {
      expect(() => restoreTextIndex(bytes, { fields: others })).toThrow(expect.objectContaining({ code: 'snapshot-mismatch' }));
    }
    expect(() => restorePlainTextIndex(bytes, { fields, analyzer: spaces })).toThrow(expect.objectContaining({ code: 'snapshot-mismatch' }));
  });

  it('is refused where a byte of it is another, where it is cut off, and where it is none', () => {
    const bytes = indexOf().snapshot();
    fc.assert(fc.property(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), (at, change) => {
      const damaged = bytes.slice();
      damaged[at]! ^= change;
      expect(() => restoreTextIndex(damaged, { fields })).toThrow(expect.objectContaining({ name: 'DongbanError', code: expect.stringMatching(/^snapshot-(damaged|mismatch)$/) as string }));
      expect(() => restoreTextIndex(bytes.slice(0, at), { fields })).toThrow(expect.objectContaining({ code: 'snapshot-damaged' }));
    }));
    expect(() => restoreTextIndex(new Uint8Array(64), { fields })).toThrow(expect.objectContaining({ code: 'snapshot-damaged' }));
  });

  it('neither crashes nor hangs where somebody made the checksum right again', () => {
    const bytes = indexOf().snapshot();
    fc.assert(fc.property(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), fc.constantFrom('진동시험', 'ㅈㄷ', 'vibration inverter', '필름'), (at, change, query) => {
      const damaged = bytes.slice();
      damaged[at]! ^= change;
      writeChecksum(damaged);
      try {
        const index = restoreTextIndex(damaged, { fields });
        index.search(query);
        index.remove('a');
        index.add({ id: 'b', title: '진동' });
        index.snapshot();
      } catch (error) {
        expect(error).toMatchObject({ name: 'DongbanError' });
      }
    }));
  });
});

describe('createPlainTextIndex', () => {
  it('takes the words that its analyzer gives, and adds none', () => {
    const index = createPlainTextIndex({ fields: { text: 1 }, analyzer: spaces });
    index.add({ id: 'a', text: 'to be or not to be' });
    index.add({ id: 'b', text: 'to have or to be' });
    expect(index.search('BE').map(({ id }) => id)).toEqual(['a', 'b']);
    expect(index.search('b')).toEqual([]);
  });
});

describe('createTextIndex', () => {
  it('refuses to be made without fields or with a weight that is not above 0', () => {
    expect(() => createTextIndex({ fields: {} })).toThrow(RangeError);
    expect(() => createTextIndex({ fields: { title: 0 } })).toThrow('weights above 0');
  });
});

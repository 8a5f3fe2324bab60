import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { createTextIndex } from './text.ts';

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

describe('createTextIndex', () => {
  it('refuses to be made without fields or with a weight that is not above 0', () => {
    expect(() => createTextIndex({ fields: {} })).toThrow(RangeError);
    expect(() => createTextIndex({ fields: { title: 0 } })).toThrow('weights above 0');
  });
});

import { describe, expect, it } from 'vitest';
import { testCatalog } from '../testing/catalog.ts';
import { initialsOf, namesFor } from './names.ts';

const [card] = testCatalog().cards;

describe('names', () => {
  it('come in the page’s language where the person has one, with the other spelling beside it', () => {
    expect(card && namesFor(card, 'ko')).toMatchObject({ main: { full: '한서윤' }, other: { full: 'Seoyun Han' } });
    expect(card && namesFor(card, 'en-GB')).toMatchObject({ main: { full: 'Seoyun Han' }, other: { full: '한서윤' } });
    expect(card && namesFor(card, 'de').main.full).toBe('한서윤');
  });

  it('take no romanised spelling for the Korean name', () => {
    const romanised = { lang: 'ko-Latn', full: 'Han Seoyun' };
    const english = { lang: 'en', full: 'Seoyun Han' };
    expect(card && namesFor({ ...card, name: { primary: english, others: [romanised] } }, 'ko').main).toBe(english);
  });

  it('have initials: the given name in Hangul, first letters elsewhere', () => {
    expect(initialsOf({ lang: 'ko', full: '남궁민수', given: '민수' })).toBe('민수');
    expect(initialsOf({ lang: 'ko', full: '한서윤' })).toBe('서윤');
    expect(initialsOf({ lang: 'en', full: 'Seoyun Han' })).toBe('SH');
    expect(initialsOf({ lang: 'en', full: 'Plato' })).toBe('P');
  });
});

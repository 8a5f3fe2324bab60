import { describe, expect, it } from 'vitest';
import { testCatalog } from '../../testing/catalog.ts';
import { findPeople, openDirectory } from './directory.ts';

const catalog = testCatalog();
const [han] = catalog.cards;
const kim = { ...han!, id: 'r-card_kim' as const, hub: 'hub_seoul' as const, name: { primary: { lang: 'ko', full: '김예나' }, others: [{ lang: 'en', full: 'Yena Kim' }] }, topics: [], interests: [{ ko: '잉크 점도 맞추기', en: 'Setting ink viscosity' }] };
const seoul = { ...catalog.hubs[0]!, id: 'hub_seoul' as const, name: { ko: '서울', en: 'Seoul' } };
const directory = openDirectory({ ...catalog, hubs: [...catalog.hubs, seoul], cards: [...catalog.cards, kim] });
const found = (text: string, hub?: string): string[] => findPeople(directory, text, hub).map(({ card }) => card.id);

describe('people', () => {
  it.each([
    ['한서윤', 'r-card_han'], ['Seoyun', 'r-card_han'], ['ㄱㅇㄴ', 'r-card_kim'], ['김예ㄴ', 'r-card_kim'], ['진동 내구', 'r-card_han'], ['점도', 'r-card_kim'], ['서울', 'r-card_kim'],
    ['viscosity', 'r-card_kim'], ['rladPsk', 'r-card_kim'], ['점도를', 'r-card_kim'],
  ])('are found by %s', (text, id) => {
    expect(found(text)[0]).toBe(id);
  });

  it('are all there before anything is looked for, and narrow to a hub', () => {
    expect(found('')).toEqual(['r-card_han', 'r-card_odd', 'r-card_kim']);
    expect(found('', 'hub_seoul')).toEqual(['r-card_kim']);
    expect(found('한서윤', 'hub_seoul')).toEqual([]);
    expect(directory.hubs.map(({ hub, count }) => [hub.id, count])).toEqual([['hub_changwon', 1], ['hub_seoul', 1]]);
  });

  it('are not listed past their time', () => {
    const cards = catalog.cards.map((card) => ({ ...card, visibleUntil: '2020-01-01T00:00:00Z' }));
    expect(findPeople(openDirectory({ ...catalog, cards }), '', undefined)).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import { isValidationError } from './errors.ts';
import { findRecord, isVisible, openPublicCatalog } from './public-catalog.ts';

const outline = {
  schemaVersion: 1, publisher: { id: 'sample.example.org', name: { ko: '예시' } }, published: { at: '2026-11-24T00:00:00Z', audience: 'public', notMatched: [] },
  hubs: [{ id: 'hub_a', name: { ko: '창원' } }], organizations: [], cards: [{ id: 'r-card_a', visibleUntil: '2027-01-01T00:00:00Z' }], services: [], equipment: [], technologies: [], programs: [], partnerProfiles: [],
};

function problemsOf(document: unknown) {
  try {
    openPublicCatalog(document);
  } catch (error) {
    if (isValidationError(error)) return error.problems;
    throw error;
  }
  return [];
}

describe('opening a public catalog', () => {
  it('gives the document itself', () => {
    expect(openPublicCatalog(outline)).toBe(outline);
  });

  it.each([null, 5, 'catalog', undefined])('refuses %j', (document) => {
    expect(problemsOf(document)).toEqual([{ pointer: '', code: 'wrong-type', params: { expected: 'object' } }]);
  });

  it.each([[undefined], [null], ['yes'], [{}], [[]], [{ notMatched: 0 }]])('refuses a raw catalog, whose block of publishing is %j', (published) => {
    expect(problemsOf({ ...outline, published })).toContainEqual({ pointer: '/published', code: 'not-published', params: {} });
  });

  it('refuses a newer format, and a document of another sort', () => {
    expect(problemsOf({ ...outline, schemaVersion: 2 })).toEqual([{ pointer: '/schemaVersion', code: 'unknown-version', params: { version: 2, known: 1 } }]);
    expect(problemsOf([])).toEqual([{ pointer: '/schemaVersion', code: 'unknown-version', params: { version: null, known: 1 } }]);
  });

  it('names every list that is missing', () => {
    expect(problemsOf({ ...outline, hubs: undefined, programs: {} }).map(({ pointer }) => pointer)).toEqual(['/hubs', '/programs']);
  });
});

describe('a record', () => {
  const catalog = openPublicCatalog(outline);

  it('is found by its id as long as it may be shown', () => {
    expect(findRecord(catalog, 'hub_a', '2999-01-01T00:00:00Z')).toBe(outline.hubs[0]);
    expect(findRecord(catalog, 'r-card_a', '2026-12-31T23:59:59Z')).toBe(outline.cards[0]);
    expect(findRecord(catalog, 'r-card_a', '2027-01-01T00:00:00Z')).toBeUndefined();
  });

  it.each(['hub_b', 'service_a', 'booking_a', 'work_1', 'hub', '', 'constructor_a'])('is not found by %j', (id) => {
    expect(findRecord(catalog, id as 'hub_a', '2026-11-24T00:00:00Z')).toBeUndefined();
  });

  it('ends at the instant, whatever the zone it is written in', () => {
    expect(isVisible({ visibleUntil: '2027-01-01T00:00:00Z' }, '2027-01-01T08:59:59+09:00')).toBe(true);
    expect(isVisible({ visibleUntil: '2027-01-01T00:00:00Z' }, '2027-01-01T09:00:00+09:00')).toBe(false);
    expect(isVisible({}, '2999-01-01T00:00:00Z')).toBe(true);
  });
});

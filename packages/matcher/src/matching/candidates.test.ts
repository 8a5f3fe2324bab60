import type { CatalogRecord, PublicCatalog } from '@dongban/core';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createMatcher, defaultRules, extendRules, restoreMatcher } from '../index.ts';
import { cardOf, equipmentOf, profileOf, programOf, publicCatalogOf, serviceOf, technologyOf, testClock, workOf } from '../testing/small-catalog.ts';

/* Most records are never looked at; the answer has to be the one that looking at all of them gives. */

const rules = extendRules(defaultRules, { id: 'together', version: '1', spread: 0 });
/** Low numbers are far more frequent than high ones, as words are. */
const names = ['시험', '진동', '센서', '진동시험', '인버터', '유연', 'test', 'vibration', '열충격', 'sensor', '배터리팩', '직류배전'];
const text = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 6 }).map((shares) => ({ ko: shares.map((share) => names[Math.floor(names.length * share ** 2)] ?? '').join(' ') }));
const hub = fc.constantFrom('hub_changwon' as const, 'hub_seoul' as const);
const amount = fc.constantFrom(100, 900);

const record = (slug: string): fc.Arbitrary<CatalogRecord> => fc.oneof(
  fc.tuple(text, text, hub, amount).map(([name, summary, where, price]) => serviceOf(slug, { name, summary, hubs: [where], fees: [{ basis: 'hour', price: { amount: price, currency: 'KRW' } }], ...(price > 500 ? { eligibility: { sizeClasses: ['large' as const] } } : {}) })),
  fc.tuple(text, hub, fc.boolean()).map(([name, where, isShut]) => equipmentOf(slug, { name, hub: where, sharing: isShut ? 'exclusive' : 'service' })),
  fc.tuple(text, fc.integer({ min: 1, max: 9 })).map(([name, trl]) => technologyOf(slug, { name, trl })),
  fc.tuple(text, fc.constantFrom('2026-11-01', '2027-01-31')).map(([name, closes]) => programOf(slug, { name, closes })),
  fc.tuple(text, fc.boolean()).map(([title, asks]) => profileOf(slug, { title, type: asks ? 'technology-request' : 'technology-offer' })),
  fc.tuple(text, hub, fc.array(fc.tuple(text, fc.constantFrom('2026', '2011')), { maxLength: 5 })).map(([headline, where, works]) =>
    cardOf(slug, { headline, hub: where, works: works.map(([title, date], index) => workOf(`${slug}-${index}`, title, { date })) })),
);
const records = fc.integer({ min: 1, max: 60 }).chain((count) => fc.tuple(...Array.from({ length: count }, (_, index) => record(`n${(index * 37) % 101}`))));
const need = fc.record({
  text: text.map(({ ko }) => ko), trlWanted: fc.constantFrom(3, 8), hub, budget: amount.map((price) => ({ amount: price, currency: 'KRW' })), sizeClass: fc.constantFrom('small' as const, 'large' as const),
}, { requiredKeys: ['text'] });
const options = fc.record({ limit: fc.integer({ min: 1, max: 8 }), hub, kinds: fc.subarray(['service' as const, 'r-card' as const, 'equipment' as const], { minLength: 1 }) }, { requiredKeys: ['limit'] });

const publicOf = (all: readonly CatalogRecord[]): PublicCatalog => publicCatalogOf({
  services: all.filter(({ id }) => id.startsWith('service')), equipment: all.filter(({ id }) => id.startsWith('equipment')), technologies: all.filter(({ id }) => id.startsWith('technology')),
  programs: all.filter(({ id }) => id.startsWith('program')), partnerProfiles: all.filter(({ id }) => id.startsWith('partner')), cards: all.filter(({ id }) => id.startsWith('r-card')),
} as Parameters<typeof publicCatalogOf>[0]);

it('finds what scoring every record finds, and what stands first of all that is left out', () => {
  fc.assert(fc.property(records, need, options, (all, asked, { limit, ...chosen }) => {
    const matcher = createMatcher(publicOf(all), { clock: testClock, rules });
    // There are fewer records than places, so that all of them are scored.
    const { matches: open, blocked: shut } = matcher.match(asked, { limit: 100, ...chosen });
    const scored = all.map(({ id }) => matcher.score(asked, id)).filter(({ score }) => score > 0).sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
    const isShut = new Set(shut.map(({ id }) => id));
    expect(open).toEqual(scored.filter(({ id }) => !isShut.has(id)));
    expect(shut.map(({ id }) => id)).toEqual(scored.map(({ id }) => id).filter((id) => isShut.has(id)));
    const before = (id: string) => scored.slice(0, scored.findIndex((one) => one.id === id)).filter((one) => !isShut.has(one.id));
    expect(shut.map(({ rank }) => rank), 'the place that it would have').toEqual(shut.map(({ id }) => before(id).length + 1));

    const { matches, blocked } = matcher.match(asked, { limit, ...chosen });
    expect(matches).toEqual(open.slice(0, limit));
    expect(blocked.map(({ rank, ...rest }, index) => ({ ...rest, rank: rank ?? shut[index]?.rank })), 'the same, but for places that are far behind').toEqual(shut.slice(0, limit));
  }));
});

it('finds the same among many, most of which are never looked at', () => {
  const [all = []] = fc.sample(fc.tuple(...Array.from({ length: 290 }, (_, index) => record(`m${index}`))), { numRuns: 1, seed: 1 });
  const matcher = createMatcher(publicOf(all), { clock: testClock, rules });
  fc.assert(fc.property(need, options, (asked, { limit, ...chosen }) => {
    // Three records compete for each place, so that with a hundred places all of them are scored.
    const every = matcher.match(asked, { limit: 100, ...chosen });
    const few = matcher.match(asked, { limit, ...chosen });
    expect(few.matches).toEqual(every.matches.slice(0, limit));
    const ranked = every.blocked.slice(0, limit).map(({ rank = Infinity, ...rest }) => (rank > 3 * limit ? rest : { ...rest, rank }));
    expect(few.blocked).toEqual(ranked);
  }));
});

it('gives the same whether records came at once, one by one with questions between, or again and again', () => {
  fc.assert(fc.property(records, need, options, fc.array(fc.nat(59), { maxLength: 20 }), (all, asked, wanted, again) => {
    const whole = createMatcher(publicOf(all), { clock: testClock, rules });
    const growing = createMatcher(publicOf([]), { clock: testClock, rules });
    const published = publicOf(all);
    const shown = [...published.services, ...published.equipment, ...published.technologies, ...published.programs, ...published.partnerProfiles, ...published.cards];
    for (const [index, one] of shown.entries()) {
      growing.add(one);
      if (index % 3 === 0) growing.match(asked);
    }
    for (const index of again) {
      const one = shown[index % shown.length]!;
      growing.remove(one.id);
      growing.match(asked);
      growing.add(one);
    }
    expect(growing.match(asked, wanted)).toEqual(whole.match(asked, wanted));
  }));
});

it('leaves out what has closed from the day after on, and what has not opened in time on any day', () => {
  let now = Date.parse('2026-11-30T12:00:00Z');
  const programs = [programOf('closes', { name: { ko: '진동시험' }, closes: '2026-11-30' }), programOf('opens', { name: { ko: '진동시험' }, opens: '2026-12-20', closes: '2027-01-31' })];
  const made = createMatcher(publicCatalogOf({ programs }), { clock: () => now });
  const shut = (text: string, deadline?: string) => [made, restoreMatcher(made.snapshot(), { clock: () => now })].map((matcher) => matcher.match({ text, ...(deadline === undefined ? {} : { deadline }) }).blocked.map(({ id }) => id));
  expect(shut('진동시험')).toEqual([[], []]);
  expect(shut('진동시험', '2026-12-10')).toEqual([['program_opens'], ['program_opens']]);
  now = Date.parse('2026-12-01T12:00:00Z');
  expect(shut('진동시험')).toEqual([['program_closes'], ['program_closes']]);
});

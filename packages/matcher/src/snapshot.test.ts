import { isDongbanError, type CatalogRecord, type Need } from '@dongban/core';
import { sampleNeeds, samplePublicCatalog } from '@dongban/sample-catalog';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { createMatcher, defaultRules, extendRules, restoreMatcher, type MatcherOptions } from './index.ts';
import { cardOf, consentOf, organizationOf, publicCatalogOf, serviceOf, testClock, testInstant, workOf } from './testing/small-catalog.ts';
import { createTextIndex } from './text.ts';

const sample = samplePublicCatalog(testInstant);
const options: MatcherOptions = { clock: testClock, signals: { nextFree: { 'service_vibration-test': '2026-11-25T00:00:00Z' } } };
const saved = createMatcher(sample, options).snapshot();
const need = fc.constantFrom<Need | string>(...sampleNeeds, ...sampleNeeds.map(({ text }) => text), '50 kN', '부탁드립니다');
const all: readonly CatalogRecord[] = [...sample.services, ...sample.equipment, ...sample.technologies, ...sample.programs, ...sample.partnerProfiles, ...sample.cards, ...sample.organizations];

describe('a restored matcher', () => {
  it('answers as the one that was saved, and is saved as the same bytes', () => {
    const matcher = createMatcher(sample, options);
    const restored = restoreMatcher(saved, options);
    fc.assert(fc.property(need, fc.constantFrom({}, { hub: 'hub_changwon' as const }, { kinds: ['r-card' as const], limit: 3 }), (asked, chosen) => {
      expect(restored.match(asked, chosen)).toEqual(matcher.match(asked, chosen));
    }), { numRuns: 40 });
    for (const { id } of all.filter((record, index) => index % 20 === 0 && !(sample.published.notMatched as readonly string[]).includes(record.id))) {
      expect(restored.score(sampleNeeds[0]!, id)).toEqual(matcher.score(sampleNeeds[0]!, id));
      expect(restored.whyNot(sampleNeeds[0]!, id)).toEqual(matcher.whyNot(sampleNeeds[0]!, id));
    }
    expect(restoreMatcher(saved, options).snapshot()).toEqual(saved);
  });

  it('takes records in and out, and can be saved again', () => {
    const change = fc.record({ record: fc.constantFrom(...all), isRemoved: fc.boolean() });
    fc.assert(fc.property(fc.array(change, { maxLength: 8 }), need, (changes, asked) => {
      const [matcher, restored] = [createMatcher(sample, options), restoreMatcher(saved, options)];
      for (const { record, isRemoved } of changes) {
        for (const one of [matcher, restored]) {
          if (isRemoved) one.remove(record.id);
          else one.add('keywords' in record ? { ...record, keywords: [{ ko: '진동시험' }] } : record);
        }
      }
      const answer = matcher.match(asked);
      expect(restored.match(asked)).toEqual(answer);
      expect(restoreMatcher(restored.snapshot(), options).match(asked)).toEqual(answer);
    }), { numRuns: 10 });
  });

  it('holds a catalog of nothing', () => {
    const restored = restoreMatcher(createMatcher(publicCatalogOf({ hubs: [] }), options).snapshot(), options);
    expect(restored.match('진동시험').matches).toEqual([]);
    restored.add(serviceOf('a', { name: { ko: '진동시험' } }));
    expect(restored.match('진동시험').matches).toHaveLength(1);
  });

  it('reads only the records that are looked at', () => {
    const services = Array.from({ length: 300 }, (_, index) => serviceOf(`s${index}`, { name: { ko: index % 60 === 0 ? '진동시험' : '시험' } }));
    const bytes = createMatcher(publicCatalogOf({ services }), options).snapshot();
    const parse = vi.spyOn(JSON, 'parse');
    expect(restoreMatcher(bytes, options).match('진동시험', { limit: 1 }).matches).toHaveLength(1);
    // The header, and far from 300.
    expect(parse.mock.calls.length).toBeLessThan(20);
    parse.mockRestore();
  });

  it('knows who is not to be matched, whose time is up, and where people work', () => {
    const [han, kim] = ['han', 'kim'].map((slug) => cardOf(slug, { organization: 'organization_rival', headline: { ko: '진동시험' }, works: [workOf(slug, { ko: '진동시험' })] }));
    const service = serviceOf('a', { name: { ko: '진동시험' }, people: [kim!.id] });
    const consents = [consentOf(han!, 'publish-card', { expiresAt: '2026-12-01T00:00:00Z' }), consentOf(han!, 'matching'), consentOf(kim!, 'publish-card')];
    const bytes = createMatcher(publicCatalogOf({ cards: [han!, kim!], services: [service], organizations: [organizationOf('rival')] }, consents), options).snapshot();
    let now = testClock();
    const restored = restoreMatcher(bytes, { clock: () => now });
    expect(restored.match('진동시험').matches.map(({ id }) => id).sort()).toEqual(['r-card_han', 'service_a']);
    expect(restored.match({ text: '진동시험', conflicts: ['organization_rival'] }).blocked.map(({ id }) => id).sort()).toEqual(['r-card_han', 'service_a']);
    restored.add(kim!);
    expect(restored.match('진동시험').matches).toHaveLength(2);
    now = Date.parse('2026-12-01T00:00:00Z');
    expect(restored.match('진동시험').matches.map(({ id }) => id)).toEqual(['service_a']);
  });
});

describe('a snapshot', () => {
  const refusal = (bytes: Uint8Array, own: MatcherOptions = options): unknown => {
    try {
      restoreMatcher(bytes, own);
    } catch (error) {
      return isDongbanError(error) ? error.code : error;
    }
    return 'opened';
  };
  const small = createMatcher(publicCatalogOf({ services: [serviceOf('a', { name: { ko: '진동시험' } })], cards: [cardOf('b', { works: [workOf('b', { ko: '인버터' })] })] }), options).snapshot();

  it('is refused where any byte is another, or its end is missing', () => {
    fc.assert(fc.property(fc.nat(small.length - 1), fc.integer({ min: 1, max: 255 }), (at, change) => {
      const damaged = small.slice();
      damaged[at]! ^= change;
      expect(refusal(damaged)).toMatch(/^snapshot-(damaged|mismatch)$/);
      expect(refusal(small.slice(0, at))).toBe('snapshot-damaged');
    }), { numRuns: 300 });
  });

  it('opens or is refused where its checksum is right and what stands in it is not, and throws nothing else', () => {
    fc.assert(fc.property(fc.nat(small.length - 1), fc.integer({ min: 1, max: 255 }), (at, change) => {
      const forged = small.slice();
      forged[at]! ^= change;
      const words = new Uint32Array(forged.buffer);
      words[3] = words.reduce((sum, word, index) => (index === 3 ? sum : Math.imul(sum ^ word, 0x0100_0193)), 0x811c_9dc5);
      expect(refusal(forged)).toMatch(/^(opened|snapshot-(damaged|mismatch))$/);
    }), { numRuns: 300 });
  });

  it('is refused where it is of something else', () => {
    const index = createTextIndex({ fields: { text: 1 } });
    index.add({ id: 'a', text: '진동시험' });
    expect([new Uint8Array(), new Uint8Array(64), new TextEncoder().encode(JSON.stringify(sample)), index.snapshot()].map((bytes) => refusal(bytes))).toEqual(Array(4).fill('snapshot-damaged'));
  });

  it('is refused by other rules or another glossary, whatever they call themselves', () => {
    const heavier = extendRules(defaultRules, { id: defaultRules.id, version: defaultRules.version, score: { service: { place: { weight: 0.3 } } } });
    expect(refusal(small, { ...options, rules: heavier })).toBe('snapshot-mismatch');
    expect(refusal(small, { ...options, glossary: [{ id: 'tofu', terms: { ko: ['두부'] } }] })).toBe('snapshot-mismatch');
    expect(() => restoreMatcher(small, { ...options, rules: heavier })).toThrow(/rules/);
    expect(refusal(small, { clock: testClock })).toBe('opened');
  });

  it('opens wherever it lies in a larger buffer', () => {
    const buffer = new Uint8Array(saved.length + 3);
    buffer.set(saved, 3);
    expect(restoreMatcher(buffer.subarray(3), options).match('진동시험')).toEqual(createMatcher(sample, options).match('진동시험'));
  });
});

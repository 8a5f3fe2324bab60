import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultRules, extendRules, isPortable, type RuleSet, type RuleSetPatch } from '../index.ts';
import { checkRuleSet } from './check.ts';

describe('extendRules', () => {
  it('changes what the patch names, takes out what it nulls, and leaves the rest and its arguments alone', () => {
    const before = structuredClone(defaultRules);
    const patched = extendRules(defaultRules, { id: 'ours', version: '3', spread: 0, require: { 'offers-only': null }, score: { service: { place: { weight: 0.5 }, live: null }, technology: null } });
    expect(patched).toMatchObject({ schema: 1, id: 'ours', version: '3', spread: 0 });
    expect(Object.keys(patched.require)).toEqual(Object.keys(defaultRules.require).filter((id) => id !== 'offers-only'));
    expect(patched.score.service).toEqual(Object.fromEntries(Object.entries({ ...defaultRules.score.service, place: { type: 'place', weight: 0.5 } }).filter(([id]) => id !== 'live')));
    expect(patched.score.technology).toBeUndefined();
    expect(patched.score['r-card']).toEqual(defaultRules.score['r-card']);
    expect(defaultRules).toEqual(before);
    expect(checkRuleSet(patched)).toBe(patched);
  });

  it('replaces a list as a whole', () => {
    const base = extendRules(defaultRules, { id: 'a', version: '1', require: { 'chosen-hub': { kinds: ['service'] } } });
    expect(extendRules(base, { id: 'b', version: '1', require: { 'chosen-hub': { kinds: ['equipment'] } } }).require['chosen-hub']).toEqual({ type: 'hub', kinds: ['equipment'] });
  });

  it('merges as RFC 7396 says, for the examples of its appendix', () => {
    const merge = (base: unknown, patch: unknown) => extendRules(base as RuleSet, patch as RuleSetPatch) as unknown;
    expect(merge({ a: 'b' }, { b: 'c' })).toEqual({ a: 'b', b: 'c' });
    expect(merge({ a: 'b', b: 'c' }, { a: null })).toEqual({ b: 'c' });
    expect(merge({ a: ['b'] }, { a: 'c' })).toEqual({ a: 'c' });
    expect(merge({ a: { b: 'c' } }, { a: { b: 'd', c: null } })).toEqual({ a: { b: 'd' } });
    expect(merge({ a: [{ b: 'c' }] }, { a: [1] })).toEqual({ a: [1] });
    expect(merge({ e: null }, { a: 1 })).toEqual({ e: null, a: 1 });
    expect(merge({}, { a: { bb: { ccc: null } } })).toEqual({ a: { bb: {} } });
  });

  it('makes nothing of a key that every object inherits', () => {
    const patch = JSON.parse('{ "id": "a", "version": "1", "require": { "__proto__": { "type": "hub" }, "constructor": { "type": "hub" } } }') as RuleSetPatch;
    const patched = extendRules(defaultRules, patch);
    expect(Object.keys(patched.require)).toEqual(expect.arrayContaining(['__proto__', 'constructor']));
    expect(({} as { type?: unknown }).type).toBeUndefined();
    checkRuleSet(patched);
  });

  it('changes nothing the second time', () => {
    const weight = fc.double({ min: 0.01, max: 1, noNaN: true });
    fc.assert(fc.property(weight, fc.boolean(), (share, drop) => {
      const patch: RuleSetPatch = { id: 'a', version: '1', score: { service: { place: { weight: share }, spec: drop ? null : { weight: share } } } };
      const once = extendRules(defaultRules, patch);
      expect(extendRules(once, patch)).toEqual(once);
    }));
  });
});

describe('isPortable', () => {
  it('is true of a set without functions', () => {
    expect(isPortable(defaultRules)).toBe(true);
    expect(isPortable(extendRules(defaultRules, { id: 'a', version: '1', score: { service: { ours: { type: 'custom', weight: 1, function: 'ours', portable: false } } } }))).toBe(false);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { idOf, idOfAny } from './id.ts';
import { catalogKinds, collections, kindOf, kinds } from './kind.ts';

describe('the kind of an id', () => {
  it('is what stands before the first underscore', () => {
    expect(kindOf('service_vibration-test')).toBe('service');
    expect(kindOf('r-card_sample-han')).toBe('r-card');
    expect(kindOf('partner-profile_1')).toBe('partner-profile');
  });

  it.each(['', 'service', 'services', 'works', 'hubx', 'service_', '_x', 'robot_x', 'service_X', 'service_a_b', 'service_a b', 'service_가', 'Service_x', ' service_x', 'service_x\n', 'constructor_x', '__proto___x'])('is not told by %j', (text) => {
    expect(kindOf(text)).toBeUndefined();
  });

  it('is told of exactly those texts that a schema takes as ids', () => {
    const nearIds = fc.oneof(
      fc.tuple(fc.constantFrom(...kinds, 'robot', ''), fc.constantFrom('_', '-', '', '__'), fc.stringMatching(/^[a-zA-Z0-9-_ ]{0,8}$/)).map((parts) => parts.join('')),
      fc.string(),
    );
    fc.assert(fc.property(nearIds, fc.constantFrom(...kinds), (text, kind) => {
      expect(idOf(kind).safeParse(text).success).toBe(kindOf(text) === kind);
    }), { numRuns: 1000 });
  });
});

describe('a schema for several kinds', () => {
  it('takes ids of those, and no others', () => {
    const schema = idOfAny(['equipment', 'service']);
    expect(schema.safeParse('equipment_a').success).toBe(true);
    expect(schema.safeParse('hub_a').success).toBe(false);
  });
});

it('names a place in the catalog for every kind that it holds, each its own', () => {
  expect(new Set(Object.values(collections)).size).toBe(catalogKinds.length);
  expect(kinds).toEqual(expect.arrayContaining(catalogKinds));
});

import type { Catalog, PublicCatalog } from '@dongban/core';
import { expectTypeOf, test } from 'vitest';
import { createMatcher } from './index.ts';

declare const raw: Catalog;
declare const open: PublicCatalog;

test('a matcher takes a published catalog and no raw one', () => {
  expectTypeOf(createMatcher).toBeCallableWith(open);
  // @ts-expect-error a raw catalog holds what no consent covers
  createMatcher(raw);
});

test('a hub is named by its id', () => {
  // @ts-expect-error not an id of a hub
  createMatcher(open).match('진동시험', { hub: 'service_a' });
});

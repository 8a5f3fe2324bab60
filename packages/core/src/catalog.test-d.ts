import { assertType, describe, it } from 'vitest';
import type { Catalog } from './catalog.ts';
import type { Hub } from './hub.ts';
import type { Id } from './kind.ts';
import { findRecord, type PublicCatalog } from './public-catalog.ts';
import { publish } from './publish.ts';
import type { RCard } from './r-card.ts';

declare const raw: Catalog;
declare const open: PublicCatalog;
declare const card: RCard;

describe('the types of a catalog', () => {
  it('know no misspelt field, although schemas keep what they do not know', () => {
    assertType<Record<string, string>>(card.headline);
    // @ts-expect-error misspelt
    void card.headlin;
    // @ts-expect-error misspelt
    assertType<RCard>({ ...card, headlin: { ko: '진동' } });
    // @ts-expect-error misspelt within
    assertType<RCard['contact']>({ email: 'kim@example.org', fone: '+82317890000' });
  });

  it('tell ids of one kind from those of another', () => {
    assertType<Id<'hub'>>('hub_a');
    // @ts-expect-error an id of a service
    assertType<Hub['id']>('service_a');
    // @ts-expect-error no id
    assertType<Id>('somebody');
  });

  it('let nothing but publish make a public catalog', () => {
    assertType<PublicCatalog>(publish(raw, [], { audience: 'public', at: '2026-11-24T00:00:00Z' }).catalog);
    // @ts-expect-error nobody has looked at it
    assertType<PublicCatalog>(raw);
    // @ts-expect-error nor by giving it the block of a published one
    assertType<PublicCatalog>({ ...raw, published: open.published });
    // @ts-expect-error nobody has looked at it
    findRecord(raw, 'hub_a', '2026-11-24T00:00:00Z');
  });

  it('give the record of an id by its kind', () => {
    assertType<Hub | undefined>(findRecord(open, 'hub_a', '2026-11-24T00:00:00Z'));
    // @ts-expect-error a hub has no headline
    void findRecord(open, 'hub_a', '2026-11-24T00:00:00Z')?.headline;
    // @ts-expect-error bookings are in no catalog
    findRecord(open, 'booking_a', '2026-11-24T00:00:00Z');
  });
});

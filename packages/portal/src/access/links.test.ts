import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createLinks } from './links.ts';

const links = createLinks(new Uint8Array(32).fill(1));
const now = Temporal.Instant.from('2026-11-24T03:00:00Z');
const later = now.add({ hours: 1 });

describe('a signed link', () => {
  it('opens the record that it was made for, until it expires', () => {
    const ticket = links.sign('booking', 'booking_1f', later);
    expect(links.open(ticket, 'booking', now)).toBe('booking_1f');
    expect(links.open(ticket, 'booking', later.subtract({ seconds: 1 }))).toBe('booking_1f');
    expect(links.open(ticket, 'booking', later)).toBeUndefined();
  });

  it('opens nothing for another purpose, nor at a portal with another secret', () => {
    const ticket = links.sign('request', 'request_1f', later);
    expect(links.open(ticket, 'booking', now)).toBeUndefined();
    expect(links.open(ticket, 'card', now)).toBeUndefined();
    expect(createLinks(new Uint8Array(32).fill(2)).open(ticket, 'request', now)).toBeUndefined();
  });

  it('is one segment of an address as it is', () => {
    const ticket = links.sign('card', 'r-card_sample-han-seoyun', later);
    expect(encodeURIComponent(ticket)).toBe(ticket);
  });

  it('with any character changed, added or taken away opens nothing else', () => {
    const ticket = links.sign('booking', 'booking_1f', later);
    const change = fc.record({ at: fc.nat(ticket.length), remove: fc.nat(2), insert: fc.stringMatching(/^[\w.-]{0,2}$/) });
    fc.assert(fc.property(change, ({ at, remove, insert }) => {
      const forged = ticket.slice(0, at) + insert + ticket.slice(at + remove);
      const opened = links.open(forged, 'booking', now);
      // The last letter of base64url carries two bits more than the signature has.
      const isSameSignature = forged.slice(0, -1) === ticket.slice(0, -1);
      expect(opened === undefined || isSameSignature ? 'ok' : forged).toBe('ok');
    }));
  });

  it.each(['', '.', 'booking', 'booking.booking_1f', `booking.booking_1f.zzzzzz.${'A'.repeat(43)}`, 'booking.__proto__.1.x'])('that is none: %j', (text) => {
    expect(links.open(text, 'booking', now)).toBeUndefined();
  });
});

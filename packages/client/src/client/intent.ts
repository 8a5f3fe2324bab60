/** Keys for what one person wants to do, which may take more than one try. */
export interface Intent {
  /** The same key for the same input, however often the button is pressed; another one as soon as the input changes. */
  keyFor(input: object): string;
  /** What was wanted is done: the same input is another wish from now on. */
  done(): void;
}

/**
 * Makes idempotency keys for a form. A key that a client makes for each call survives its own retries; one from here also
 * survives that somebody presses the button again after an error, or reloads what they wrote.
 *
 * @example
 * import type { BookingInput } from '@dongban/core';
 * import { createClient } from '@dongban/client';
 *
 * const client = createClient({ endpoint: 'https://portal.example.org' });
 * const input: BookingInput = {
 *   resource: 'equipment_vector-network-analyzer-67g', start: '2026-11-27T05:00:00Z', end: '2026-11-27T07:00:00Z', mode: 'onsite',
 *   requester: { name: '김하늘', email: 'kim@example.org', lang: 'ko' }, agreements: [{ purpose: 'booking', noticeVersion: '1' }],
 * };
 * const intent = createIntent();
 * const once = await client.bookings.create(input, { idempotencyKey: intent.keyFor(input) });
 * const pressedAgain = await client.bookings.create(input, { idempotencyKey: intent.keyFor(input) });
 * pressedAgain.booking.id === once.booking.id; // → true
 * intent.done();
 */
export function createIntent(): Intent {
  let last: { readonly input: string; readonly key: string } | undefined;
  return {
    keyFor(input) {
      const text = JSON.stringify(input);
      if (last?.input !== text) last = { input: text, key: randomKey() };
      return last.key;
    },
    done() {
      last = undefined;
    },
  };
}

/** 128 random bits; `crypto.randomUUID` is missing in pages without TLS. */
export function randomKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

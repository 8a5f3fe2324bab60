import { createHmac, timingSafeEqual } from 'node:crypto';

/** What a link is good for; a link for one thing opens nothing else. */
export type LinkPurpose = 'booking' | 'request' | 'interest' | 'waitlist' | 'card';

/** Signed links: whoever has one acts as the person whom it was sent to, on one record and until it expires. */
export interface Links {
  sign(purpose: LinkPurpose, subject: string, expiresAt: Temporal.Instant): string;
  /** The record that a link is for; `undefined` where it is none of ours, or no longer good. */
  open(ticket: string, purpose: LinkPurpose, now: Temporal.Instant): string | undefined;
}

const macBytes = 32;

/** A link is not stored: it says what it is for, and the signature shows that the portal said so. */
export function createLinks(secret: Uint8Array): Links {
  const macOf = (text: string): Buffer => createHmac('sha256', secret).update(`link\n${text}`).digest();
  return {
    sign(purpose, subject, expiresAt) {
      const text = `${purpose}.${subject}.${Math.floor(expiresAt.epochMilliseconds / 1000).toString(36)}`;
      return `${text}.${macOf(text).toString('base64url')}`;
    },
    open(ticket, purpose, now) {
      const [, text = '', itsPurpose, subject, expiry = '', mac = ''] = /^(([a-z]+)\.([a-z0-9_-]+)\.([a-z0-9]{1,9}))\.([\w-]{43})$/.exec(ticket) ?? [];
      const given = Buffer.from(mac, 'base64url');
      const isOurs = timingSafeEqual(macOf(text), given.length === macBytes ? given : Buffer.alloc(macBytes));
      const isLive = Number.parseInt(expiry, 36) * 1000 > now.epochMilliseconds;
      return isOurs && isLive && itsPurpose === purpose ? subject : undefined;
    },
  };
}

import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

/** Somebody who has logged in, or came by a signed link. */
export interface Session {
  /** Id of a key of staff, or the ticket of a link. */
  readonly subject: string;
  /** Stands in every form; a page of another site cannot know it. */
  readonly csrf: string;
}

/** Sessions that live in a cookie: it says whose it is and until when, and the signature shows that the portal said so. */
export interface Sessions {
  start(subject: string, expiresAt: Temporal.Instant): string;
  read(cookie: string | undefined, now: Temporal.Instant): Session | undefined;
  /** Whether a form was filled in by whom the session belongs to. */
  isOwnForm(session: Session, token: unknown): boolean;
}

/** @param purpose what the sessions are for; those of staff are none for visitors. */
export function createSessions(secret: Uint8Array, purpose: string): Sessions {
  const macOf = (kind: string, text: string): string => createHmac('sha256', secret).update(`${purpose} ${kind}\n${text}`).digest('base64url');
  return {
    start(subject, expiresAt) {
      const text = [subject, Math.floor(expiresAt.epochMilliseconds / 1000).toString(36), randomBytes(9).toString('base64url')].join('~');
      return `${text}~${macOf('session', text)}`;
    },
    read(cookie = '', now) {
      const [, text = '', subject = '', expiry = '', mac = ''] = /^(([\w.-]+)~([a-z0-9]{1,9})~[\w-]{12})~([\w-]{43})$/.exec(cookie) ?? [];
      const isOurs = isSame(mac, macOf('session', text));
      return isOurs && Number.parseInt(expiry, 36) * 1000 > now.epochMilliseconds ? { subject, csrf: macOf('form', text) } : undefined;
    },
    isOwnForm: ({ csrf }, token) => typeof token === 'string' && isSame(token, csrf),
  };
}

function isSame(given: string, right: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(right)];
  return a.length === b.length && timingSafeEqual(a, b);
}

import type { Kind } from '@dongban/core/kind';
import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

const tokenHashLength = 64;

/**
 * Access tokens of records, made from the record's id and a secret of the server.
 *
 * A repeated request has to get its first answer again, token included, yet a stored token would open the record to
 * everyone who reads the database or a copy of it. A token that can be made again needs no storing: the database holds its
 * hash, the secret lies beside the database, and a dump of the one alone opens nothing.
 */
export interface AccessTokens {
  of(record: string): string;
  hashOf(token: string): string;
  /** Takes as long for a wrong token, or for no record at all, as for the right one. */
  opens(token: string, tokenHash: string | undefined): boolean;
  /** Fingerprint of a request, which tells a repetition from another request under the same key. */
  fingerprint(request: string): string;
}

export function createAccessTokens(secret: Uint8Array): AccessTokens {
  const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex');
  const keyed = (purpose: string, text: string): Buffer => createHmac('sha256', secret).update(`${purpose}\n${text}`).digest();
  return {
    of: (record) => keyed('access-token', record).toString('base64url'),
    hashOf,
    opens(token, tokenHash) {
      const isSame = timingSafeEqual(Buffer.from(hashOf(token)), Buffer.from(tokenHash ?? '0'.repeat(tokenHashLength)));
      return isSame && tokenHash !== undefined;
    },
    fingerprint: (request) => keyed('request', request).toString('hex'),
  };
}

/** Random id for a record, which cannot be guessed from others. */
export function randomId<K extends Kind>(kind: K): `${K}_${string}` {
  return `${kind}_${randomBytes(12).toString('hex')}`;
}

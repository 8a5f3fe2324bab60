import { ProblemError } from '../http/problem.ts';

const longestKey = 200;

/** What a client wrote into `Idempotency-Key`: printable characters, in quotes or not. */
export function readKey(header: string | undefined): string | undefined {
  if (header === undefined) return undefined;
  const key = /^"(.*)"$/.exec(header)?.[1] ?? header;
  if (/^[\x21-\x7e]+$/.test(key) && key.length <= longestKey) return key;
  throw new ProblemError(422, { code: 'invalid', params: { what: 'Idempotency-Key', count: 1 } }, {
    errors: [{ pointer: '/Idempotency-Key', code: 'wrong-format', params: { format: `1 to ${longestKey} printable characters` } }],
  });
}

/** Keys of requests that are being handled right now. */
export interface KeyBook {
  /**
   * Does the work unless the same key is at work already.
   *
   * @throws {ProblemError} `key-in-flight` for the same request, `key-reused` for another one.
   */
  hold<T>(key: string, requestHash: string, work: () => Promise<T>): Promise<T>;
}

export function createKeyBook(): KeyBook {
  const held = new Map<string, string>();
  return {
    async hold(key, requestHash, work) {
      const other = held.get(key);
      if (other !== undefined) throw other === requestHash ? inFlight() : keyReused();
      held.set(key, requestHash);
      try {
        return await work();
      } finally {
        held.delete(key);
      }
    },
  };
}

export function keyReused(): ProblemError {
  return new ProblemError(422, { code: 'key-reused', params: {} });
}

export function inFlight(): ProblemError {
  return new ProblemError(409, { code: 'key-in-flight', params: {} }, { headers: { 'retry-after': '1' } });
}

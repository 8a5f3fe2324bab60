import { createHmac } from 'node:crypto';
import { request as httpsRequest, type Agent } from 'node:https';
import { isIPv6 } from 'node:net';
import { isDongbanError } from '@dongban/core/errors';
import { publicAddressOf, type Resolve } from '../outgoing/public-address.ts';
import type { Outcome } from './courier.ts';

/** A service of the institute's that passes letters on, as 알림톡 or SMS for instance. */
export interface Hook {
  /** https, at a public address. */
  readonly url: string;
  /** `whsec_` and a key in base64, as Standard Webhooks has it. */
  readonly secret: string;
  /** @default the system's resolver */
  readonly resolve?: Resolve | undefined;
  /** Makes the connection, where it has to go through a proxy. @default a connection to the address that was checked */
  readonly agent?: Agent | undefined;
}

/** What is sent. */
export interface HookMessage {
  /** Stays the same through all attempts. */
  readonly id: string;
  readonly body: string;
  /** Seconds since 1970. */
  readonly timestamp: number;
}

const timeoutMilliseconds = 15_000;
const gone = 410;

/**
 * Sends a message signed by Standard Webhooks. Answers other than 2xx are tried again, but for 410, by which a receiver says that
 * it wants no more; redirections are not followed, or they would lead past the check of the address.
 */
export async function sendByHook(message: HookMessage, hook: Hook): Promise<Outcome> {
  try {
    const status = await send(message, hook);
    if (status >= 200 && status < 300) return { state: 'sent' };
    return { state: status === gone ? 'refused' : 'failed', error: `status ${status}` };
  } catch (error) {
    if (isDongbanError(error)) return { state: 'refused', error: error.code };
    // Nobody knows whether it arrived; its id tells the receiver, so that once more does no harm.
    return { state: 'failed', error: error instanceof Error && 'code' in error ? String(error.code) : 'unreachable' };
  }
}

/** The signature of Standard Webhooks: HMAC-SHA256 over id, timestamp and body. */
export function signatureOf({ id, body, timestamp }: HookMessage, secret: string): string {
  const key = Buffer.from(secret.replace(/^whsec_/, ''), 'base64');
  return `v1,${createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64')}`;
}

async function send(message: HookMessage, { url, secret, resolve, agent }: Hook): Promise<number> {
  const target = new URL(url);
  const address = await publicAddressOf(target, resolve);
  return new Promise((fulfil, reject) => {
    const request = httpsRequest(target, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'content-length': Buffer.byteLength(message.body),
        'webhook-id': message.id,
        'webhook-timestamp': String(message.timestamp),
        'webhook-signature': signatureOf(message, secret),
      },
      // TLS checks the name; the connection goes to the address that was checked.
      lookup: (_, options, done) => (options.all === true ? done(null, [{ address, family: isIPv6(address) ? 6 : 4 }]) : done(null, address, isIPv6(address) ? 6 : 4)),
      signal: AbortSignal.timeout(timeoutMilliseconds),
      ...(agent === undefined ? {} : { agent }),
    });
    request.once('response', (response) => {
      response.destroy();
      fulfil(response.statusCode ?? 0);
    });
    request.once('error', reject);
    request.end(message.body);
  });
}

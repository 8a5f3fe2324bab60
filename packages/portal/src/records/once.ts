import { routes, etagOf, type RouteName } from '@dongban/core/contract';
import { settle } from '../claims/settle.ts';
import type { Queryable } from '../database/database.ts';
import type { Answer, Call, Handler } from '../http/handler.ts';
import type { Desk } from '../portal/desk.ts';
import { addAnswer, findAnswer, takeTurn, type Written } from './answers.ts';
import { inFlight, keyReused, readKey } from './key-book.ts';

/** A write, ready to be done in a transaction. */
export interface Writing {
  /** May be run again, where others were in its way. */
  readonly run: (within: Queryable) => Promise<Written>;
  /** What to say where others were faster every time. */
  readonly lost?: (() => Error) | undefined;
}

/** Keys are kept for as long as anyone may still be trying again. */
const keyLifeHours = 48;

/**
 * A handler that writes: once for each `Idempotency-Key`, however often it is asked. The answer is kept with the write, in
 * one transaction, so that there is never the one without the other.
 *
 * @param prepare checks what can be checked beforehand, above all that the caller may.
 */
export function once<Name extends RouteName>(desk: Desk, prepare: (call: Call<Name>) => Promise<Writing>): Handler<Name> {
  return async (call) => {
    const key = keyOf(call, desk);
    const write = async () => {
      const given = key === undefined ? undefined : await repeat(desk.database, key, desk.clock());
      if (given !== undefined) return given;
      const writing = await prepare(call);
      return settle(desk.database, (within) => repeatOrRun(within, writing, key, desk.clock()), () => writing.lost?.() ?? inFlight());
    };
    const written = await (key === undefined ? write() : desk.keys.hold(key.text, key.requestHash, write));
    return answerTo<Name>(call.route, written, desk.tokens.of(written.record));
  };
}

interface Key {
  readonly text: string;
  readonly requestHash: string;
}

/** A key is the caller's own on one route, and for one record; another token under it is another request. */
function keyOf(call: Call<RouteName>, { tokens }: Desk): Key | undefined {
  const text = readKey(call.header('idempotency-key'));
  if (text === undefined) return undefined;
  const asked = JSON.stringify(call.input) + (call.header('authorization') ?? '');
  return { text: [call.route, call.id, text].filter((part) => part !== undefined).join(' '), requestHash: tokens.fingerprint(asked) };
}

async function repeat(within: Queryable, { text, requestHash }: Key, now: Temporal.Instant): Promise<Written | undefined> {
  const given = await findAnswer(within, text, now.subtract({ hours: keyLifeHours }));
  if (given !== undefined && given.requestHash !== requestHash) throw keyReused();
  return given;
}

async function repeatOrRun(within: Queryable, { run }: Writing, key: Key | undefined, now: Temporal.Instant): Promise<Written> {
  if (key === undefined) return run(within);
  // Another portal on the same database may be at work on it right now; that is not waited for.
  if (!(await takeTurn(within, key.text))) throw inFlight();
  const given = await repeat(within, key, now);
  if (given !== undefined) return given;
  const written = await run(within);
  await addAnswer(within, key.text, { ...written, requestHash: key.requestHash }, now);
  return written;
}

function answerTo<Name extends RouteName>(route: RouteName, { record, body, isNew, at = routes[route].path }: Written, token: string): Answer<Name> {
  const whole = isNew ? { ...body, accessToken: token } : body;
  const headers: Record<string, string> = {};
  if (isNew) headers['location'] = `${at}/${record}`;
  else if ('sequence' in body && typeof body.sequence === 'number') headers['etag'] = etagOf({ sequence: body.sequence });
  return { body: whole, status: isNew ? 201 : 200, headers };
}

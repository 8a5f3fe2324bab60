import { etagOf, type Contract, type routes, type RouteName } from '@dongban/core/contract';
import type { LocalizedText } from '@dongban/core/text';
import type { Queryable } from '../database/database.ts';
import { namesTag } from '../http/entity-tag.ts';
import type { Call, Handler } from '../http/handler.ts';
import { ProblemError, notFound } from '../http/problem.ts';
import type { Desk } from '../portal/desk.ts';
import { openFor } from './authorize.ts';
import { once } from './once.ts';
import type { Shelf } from './shelf.ts';

/** Routes that change a record that others change too. */
export type ChangeName = { [Name in RouteName]: (typeof routes)[Name]['versioned'] extends true ? Name : never }[RouteName];

/** A record that counts its changes. */
export interface Versioned {
  readonly id: string;
  readonly sequence: number;
}

/** A change of a record in the state that the caller saw. */
export interface Change<T> {
  /** Gives the record as it becomes, its `sequence` one higher. */
  readonly run: (within: Queryable) => T | Promise<T>;
  readonly lost?: (() => Error) | undefined;
}

type ChangeCall<Name extends ChangeName> = Call<Name> & { readonly id: Contract[Name]['id'] };

/**
 * A handler that changes a record, in the state that the caller saw and in no other: of two who decide at once, the second
 * is told to look again.
 *
 * @param plan checks what the change needs of the record as it was seen, which is as it still is when the change is made.
 */
export function changing<Name extends ChangeName, T extends Versioned>(
  desk: Desk,
  shelf: Shelf<T>,
  plan: (call: ChangeCall<Name>, seen: T) => Change<T> | Promise<Change<T>>,
): Handler<Name> {
  return once<Name>(desk, async (anyCall) => {
    const call = anyCall as ChangeCall<Name>;
    const seen = await openFor(call, desk, shelf);
    refuseOther(call.header('if-match'), seen);
    const { run, lost } = await plan(call, seen);
    return {
      lost,
      async run(within) {
        const current = await shelf.take(within, call.id);
        if (current === undefined) throw notFound(call.id);
        refuseOther(etagOf(seen), current);
        const next = await run(within);
        await shelf.save(within, next);
        return { record: call.id, body: next, isNew: false };
      },
    };
  });
}

/** The record is in a state that the change does not come from. */
export function wrongState(state: LocalizedText): ProblemError {
  return new ProblemError(409, { code: 'wrong-state', params: { state } });
}

/** @throws {ProblemError} where the caller did not see the record as it is, or does not say as what they saw it. */
export function refuseOther(asked: string | undefined, record: Versioned): void {
  if (asked === undefined) throw new ProblemError(428, { code: 'version-needed', params: {} });
  if (!namesTag(asked, etagOf(record))) throw new ProblemError(412, { code: 'changed-meanwhile', params: {} }, { headers: { etag: etagOf(record) } });
}

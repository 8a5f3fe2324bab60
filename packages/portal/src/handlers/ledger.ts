import { ledgerEvents, type Collaboration, type Outcomes } from '@dongban/core/collaboration';
import type { Handler } from '../http/handler.ts';
import { linkTo } from '../http/lists.ts';
import { addToLedger, countEvents } from '../ledger/store.ts';
import type { Desk } from '../portal/desk.ts';
import { once } from '../records/once.ts';
import { pageOf } from '../records/pages.ts';
import { randomId } from '../records/secrets.ts';

/** Lists what came about, in the order in which it did. */
export function listLedger({ database }: Desk): Handler<'ledger.list'> {
  return async ({ input }) => {
    const { event, subject, limit, cursor } = input;
    const filters = [{ sql: 'event = ?', value: event }, { sql: "document -> 'subjects' @> to_jsonb(?::text)", value: subject }];
    const page = await pageOf<Collaboration>(database, { table: 'collaborations', by: 'at', filters }, { limit, cursor });
    return { body: page, headers: page.next === undefined ? {} : { link: linkTo({ ...input, cursor: page.next }) } };
  };
}

/** Writes down what came about outside the portal: a meeting, a contract, an outcome. */
export function appendToLedger(desk: Desk): Handler<'ledger.append'> {
  return once(desk, ({ input: { event, subjects, note } }) =>
    Promise.resolve({
      async run(within) {
        const entry: Collaboration = { id: randomId('collaboration'), at: desk.clock().toString(), event, subjects: [...subjects], ...(note === undefined || note === '' ? {} : { note }) };
        await addToLedger(within, entry);
        return { record: entry.id, body: entry, isNew: false };
      },
    }));
}

/** Counts what came about. Nobody is named, so that everybody may see it. */
export function outcomes({ database }: Desk): Handler<'outcomes.get'> {
  return async () => {
    const counted = await countEvents(database);
    const counts = Object.fromEntries(ledgerEvents.map((event) => [event, counted.find((one) => one.event === event)?.count ?? 0])) as Outcomes['counts'];
    const [since] = counted.map(({ first }) => first).toSorted();
    return { body: { counts, ...(since === undefined ? {} : { since }) } };
  };
}

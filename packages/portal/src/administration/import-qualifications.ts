import { Qualification } from '@dongban/core/qualification';
import type { Database } from '../database/database.ts';
import { readLine, type BadLine, type ImportReport, type Line } from './lines.ts';

/**
 * Takes over lists of who has which training or membership: one JSON document a line. The file holds each list that it names as
 * a whole, so that whoever is not on it any more has it no longer. Where a line does not fit, nothing is changed: a list without
 * somebody who belongs on it would turn them away.
 *
 * @param isDry only says what would be done.
 * @returns counts, and every line that does not fit with its problems.
 * @example
 * import { openStore } from '@dongban/portal/administration';
 *
 * const { database, close } = await openStore({ dataDirectory: '.dongban/data', databaseUrl: process.env.DATABASE_URL });
 * const line = { kind: 'training', id: 'training_shaker', holder: 'kim@example.org', until: '2027-03-31T15:00:00Z' };
 * await importQualifications([{ number: 1, text: JSON.stringify(line) }], database); // → { added: 1, present: 0, removed: 0, bad: [] }
 * await close();
 */
export async function importQualifications(lines: AsyncIterable<Line> | Iterable<Line>, database: Database, isDry = false): Promise<ImportReport & { readonly removed: number }> {
  const bad: BadLine[] = [];
  const rows = new Map<string, Qualification>();
  for await (const line of lines) {
    if (line.text.trim() === '') continue;
    const read = readLine(Qualification, line);
    if ('problems' in read) bad.push({ line: line.number, problems: read.problems });
    else rows.set([read.record.kind, read.record.id, read.record.holder.toLowerCase()].join('\n'), read.record);
  }
  if (bad.length > 0) return { added: 0, present: 0, removed: 0, bad };
  const wanted = JSON.stringify(Array.from(rows.values(), ({ kind, id, holder, until }) => ({ kind, id, holder: holder.toLowerCase(), until })));
  const rollback = new Error('A dry run ends without a trace.');
  let counts = { added: 0, present: 0, removed: 0 };
  try {
    await database.transaction(async (within) => {
      const wantedRows = 'jsonb_to_recordset($1::jsonb) as wanted(kind text, id text, holder text, until timestamptz)';
      const removed = await within.query(
        `delete from qualifications as held where exists (select from ${wantedRows} where wanted.kind = held.kind and wanted.id = held.id)
           and not exists (select from ${wantedRows} where wanted.kind = held.kind and wanted.id = held.id and wanted.holder = held.holder and wanted.until is not distinct from held.until) returning 1`,
        [wanted],
      );
      const added = await within.query(`insert into qualifications (kind, id, holder, until) select kind, id, holder, until from ${wantedRows} on conflict do nothing returning 1`, [wanted]);
      counts = { added: added.length, present: rows.size - added.length, removed: removed.length };
      if (isDry) throw rollback;
    });
  } catch (error) {
    if (error !== rollback) throw error;
  }
  return { ...counts, bad };
}

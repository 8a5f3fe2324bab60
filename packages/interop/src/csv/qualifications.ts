import type { Problem } from '@dongban/core/errors';
import { unmarkCell } from './cell.ts';
import { decodeTable } from './decode.ts';
import { rowsOf } from './rows.ts';

/** A list of who has which training or membership, as an office keeps it. */
export interface QualificationTable {
  /** Each row as a record to be checked, with its number in the spreadsheet. */
  readonly rows: readonly { readonly number: number; readonly record: Readonly<Partial<Record<Field, string>>> }[];
  /** What the column of each field is called in this file. */
  readonly titles: ReadonlyMap<string, string>;
  /** What is wrong with the header; there are no rows then. */
  readonly problems: readonly Problem[];
}

type Field = (typeof fields)[number];

const fields = ['kind', 'id', 'holder', 'until'] as const;

/** What columns are called, without spaces and in small letters. */
const titles: Readonly<Record<Field, readonly string[]>> = {
  kind: ['kind', '종류', '구분'],
  id: ['id', '코드', '과정코드'],
  holder: ['holder', 'email', 'e-mail', '이메일', '메일'],
  until: ['until', '유효기한', '만료일'],
};
const kinds: ReadonlyMap<string, string> = new Map(Object.entries({ 교육: 'training', 회원: 'membership' }));
/** `2027-02-28`, and as Korean spreadsheets write it, `2027. 2. 28.` */
const day = /^(\d{4})[-./]\s*(\d{1,2})[-./]\s*(\d{1,2})\.?$/;

/**
 * Reads a list of trainings or memberships from CSV with a header, in UTF-8 or CP949. Columns may stand in any order; those that
 * nobody asked for, such as names, are not read.
 *
 * @param timeZone IANA zone where a day ends: somebody whose training is good until a day has it all through that day.
 * @example
 * const file = new TextEncoder().encode('이름,이메일,구분,과정코드,유효기한\r\n김하늘,kim@example.org,교육,training_shaker,2027. 3. 31.\r\n');
 * const { rows } = readQualificationTable(file, 'Asia/Seoul');
 * rows; // → [{ number: 2, record: { kind: 'training', id: 'training_shaker', holder: 'kim@example.org', until: '2027-03-31T15:00:00Z' } }]
 */
export function readQualificationTable(bytes: Uint8Array, timeZone: string): QualificationTable {
  const [header, ...rows] = rowsOf(decodeTable(bytes));
  const names = (header?.cells ?? []).map((cell) => cell.replaceAll(/\s/g, '').toLowerCase());
  const places = new Map(fields.map((field) => [field, names.findIndex((name) => titles[field].includes(name))] as const).filter(([, place]) => place >= 0));
  const missing = fields.filter((field) => field !== 'until' && !places.has(field));
  return {
    titles: new Map([...places].map(([field, place]) => [field, header?.cells[place]?.trim() ?? field])),
    problems: missing.map((field) => ({ pointer: `/${field}`, code: 'missing', params: {} })),
    rows: missing.length > 0 ? [] : rows.map(({ number, cells }) => ({
      number,
      record: Object.fromEntries([...places].flatMap(([field, place]) => {
        const cell = unmarkCell((cells[place] ?? '').trim());
        return cell === '' ? [] : [[field, valueOf(field, cell, timeZone)]];
      })),
    })),
  };
}

/** What is no day and no known kind stays as it is, for the check to name. */
function valueOf(field: Field, cell: string, timeZone: string): string {
  if (field === 'kind') return kinds.get(cell) ?? cell;
  const [, year, month, date] = (field === 'until' ? day.exec(cell) : null) ?? [];
  if (year === undefined) return cell;
  try {
    return Temporal.PlainDate.from({ year: Number(year), month: Number(month), day: Number(date) }, { overflow: 'reject' }).add({ days: 1 }).toZonedDateTime(timeZone).toInstant().toString();
  } catch {
    return cell;
  }
}

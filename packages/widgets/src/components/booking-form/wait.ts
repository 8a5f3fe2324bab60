import type { Agreement } from '@dongban/core/booking';
import type { Problem } from '@dongban/core/errors';
import type { Slot } from '@dongban/core/slot';
import type { DayPart, WaitlistInput } from '@dongban/core/waitlist';
import { clockIn } from '../../format/time.ts';
import { checkDraft, type Draft, type DraftField } from './draft.ts';
import { failureOf } from './failure.ts';
import type { Subject, Wish } from './subject.ts';

/** Parts of a day to choose from, beside times that somebody else has. */
export const dayParts = ['any', 'morning', 'afternoon'] as const;

/** What somebody waits for. */
export interface Wait {
  readonly from: string;
  readonly through: string;
  /** One of `dayParts`, or one of `times` as `partOf` writes it. */
  readonly part: string;
  /** Wall times that somebody else has, to choose from. */
  readonly times: readonly DayPart[];
  readonly agreedToWait: boolean;
}

export type WaitField = 'from' | 'through' | 'agreedToWait' | DraftField;

export interface WaitProblem {
  readonly field: WaitField;
  readonly code: string;
  readonly params: Readonly<Record<string, unknown>>;
}

const noon = '12:00';

/** @param isAnyTaken whether nothing at all is free: then any time will do, and else it is one of those that somebody has. */
export function emptyWait(from: string, through: string, taken: readonly Pick<Slot, 'start' | 'end'>[], isAnyTaken: boolean, timeZone: string): Wait {
  // A time that goes past midnight is no part of one day.
  const times = taken.map(({ start, end }) => ({ from: clockIn(timeZone, start), until: clockIn(timeZone, end) })).filter((time) => time.from < time.until);
  const [first] = times;
  return { from, through, part: first === undefined || isAnyTaken ? 'any' : partOf(first), times, agreedToWait: false };
}

/** `09:00–11:00`. */
export function partOf({ from, until }: DayPart): string {
  return `${from}–${until}`;
}

/** Every problem, in the order of the fields. */
export function checkWait({ from, through, agreedToWait }: Wait, draft: Draft, today: string): WaitProblem[] {
  const days: WaitProblem[] = [];
  if (from === '') days.push({ field: 'from', code: 'missing', params: {} });
  if (through === '') days.push({ field: 'through', code: 'missing', params: {} });
  else if (through < from || through < today) days.push({ field: 'through', code: 'ends-before-start', params: { start: from < today ? today : from, end: through } });
  const person = checkDraft(draft);
  const isAgreement = ({ field }: WaitProblem): boolean => field === 'agreed';
  const unagreed: WaitProblem[] = agreedToWait ? [] : [{ field: 'agreedToWait', code: 'missing', params: {} }];
  return [...days, ...person.filter((problem) => !isAgreement(problem)), ...unagreed, ...person.filter(isAgreement)];
}

/** Problems that a portal found, at the fields that they are about. */
export function fieldsOf(error: unknown): WaitProblem[] {
  const { problems = [] } = (typeof error === 'object' && error !== null ? error : {}) as { problems?: readonly Problem[] };
  const days = problems.flatMap(({ pointer, code, params }) => (pointer === '/from' || pointer === '/through' ? [{ field: pointer.slice(1) as WaitField, code, params }] : []));
  return [...days, ...failureOf(error).fields];
}

/** The place as a portal takes it. */
export function waitInput(wait: Wait, draft: Draft, { resource, modes }: Subject, { mode = modes[0] ?? 'onsite', hub, minutes }: Wish, { lang, agreements }: { lang: string; agreements: Agreement[] }): WaitlistInput {
  const [organization, note] = [draft.organization.trim(), draft.note.trim()];
  const hours = hoursOf(wait);
  return {
    resource, from: wait.from, through: wait.through, mode,
    ...(hours === undefined ? {} : { hours }),
    ...(hub === undefined || mode === 'online' ? {} : { hub }),
    ...(minutes === undefined ? {} : { minutes }),
    requester: { name: draft.name.trim(), email: draft.email.trim(), ...(organization === '' ? {} : { organization }), lang },
    ...(note === '' ? {} : { note }),
    agreements,
  };
}

function hoursOf({ part, times }: Wait): DayPart | undefined {
  if (part === 'morning') return { from: '00:00', until: noon };
  if (part === 'afternoon') return { from: noon, until: '24:00' };
  return times.find((time) => partOf(time) === part);
}

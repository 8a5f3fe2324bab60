import type { Found } from './span.ts';

/** 창원 말고, 시험은 필요 없고, 예약은 취소하고. */
const behind = /^(?:[은는이가을를만])?\s?(?:말고|빼[고곤]|제외|아니[라고면]|아니어도|아니더라도|아닌|외에|외의|이외|(?:필요\s?)?없|불필요|취소)/u;
/** Not in Seoul, no testing, other than Japan. */
const before = /\b(?:(?<!\bwhy )not|no|n['’]t|without|except(?: for)?(?: not)?|excluding|other than|rather than|instead of)(?: (?:an?|the|in|from|need|want|looking for))* $/iu;

/** Whether the words around a thing say that it is not wanted. */
export function isDenied(text: string, { start, end }: Pick<Found<unknown>, 'start' | 'end'>): boolean {
  return before.test(text.slice(Math.max(0, start - reach), start)) || behind.test(text.slice(end, end + reach));
}

/** How far such words may reach from it. */
const reach = 40;

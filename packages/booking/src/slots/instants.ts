import type { Span } from './types.ts';

const second = 1_000;
const minute = 60_000;
const hour = 60 * minute;
const dayLength = 24 * hour;
/** `2026-11-26T05:00:00Z`, as wires and databases have it. */
const plainLength = 20;
const marks: readonly (readonly [at: number, code: number])[] = [[4, 45], [7, 45], [10, 84], [13, 58], [16, 58], [19, 90]];
/** Of any month; whether it has more is Temporal's to say. */
const surelyDays = 28;

/**
 * Milliseconds since the epoch. A question brings hundreds of bookings, and a Temporal object for each of their ends is most of what a
 * garbage collector has to clear away after it: whole seconds in UTC are read as numbers, everything else by Temporal.
 *
 * @throws {RangeError} where it is no instant.
 */
export function epochOf(instant: string): number {
  return plainEpochOf(instant) ?? Temporal.Instant.from(instant).epochMilliseconds;
}

function plainEpochOf(text: string): number | undefined {
  if (text.length !== plainLength) return undefined;
  for (const [at, code] of marks) if (text.charCodeAt(at) !== code) return undefined;
  const year = digits(text, 0, 4);
  const [month, day] = [digits(text, 5, 2), digits(text, 8, 2)];
  const [hours, minutes, seconds] = [digits(text, 11, 2), digits(text, 14, 2), digits(text, 17, 2)];
  // Negated, so that what is no number is left to Temporal too.
  if (!(year >= 1000 && month >= 1 && month <= 12 && day >= 1 && day <= surelyDays && hours < 24 && minutes < 60 && seconds < 60)) {
    return undefined;
  }
  return Date.UTC(year, month - 1, day, hours, minutes, seconds);
}

/** Not a number where one of them is no digit. */
function digits(text: string, from: number, length: number): number {
  let value = 0;
  for (let at = from; at < from + length; at++) {
    const digit = text.charCodeAt(at) - 48;
    if (digit < 0 || digit > 9) return Number.NaN;
    value = value * 10 + digit;
  }
  return value;
}

/** Days whose names are remembered; more than anybody books ahead. */
const mostKnown = 4_000;
const names = new Map<number, string>();

/** As Temporal writes it. A list of times has thousands of whole minutes in it, and few days. */
export function instantOf(epochMilliseconds: number): string {
  const day = Math.floor(epochMilliseconds / dayLength);
  const rest = epochMilliseconds - day * dayLength;
  if (rest % second !== 0) return Temporal.Instant.fromEpochMilliseconds(epochMilliseconds).toString();
  return `${nameOf(day)}T${two(Math.floor(rest / hour))}:${two(Math.floor(rest / minute) % 60)}:${two((rest / second) % 60)}Z`;
}

function nameOf(day: number): string {
  const known = names.get(day);
  if (known !== undefined) return known;
  const name = Temporal.Instant.fromEpochMilliseconds(day * dayLength).toString().slice(0, -'T00:00:00Z'.length);
  if (names.size >= mostKnown) names.clear();
  names.set(day, name);
  return name;
}

const twoDigits = Array.from({ length: 60 }, (_, value) => String(value).padStart(2, '0'));
const two = (value: number): string => twoDigits[value] ?? String(value);

export function spanOf({ start, end }: { readonly start: string; readonly end: string }): Span {
  return { start: epochOf(start), end: epochOf(end) };
}

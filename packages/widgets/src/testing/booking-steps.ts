import type { LitElement } from 'lit';
import { addDays, addMonths, monthOf, weekday } from '../format/calendar.ts';
import { dateIn } from '../format/time.ts';
import { root, settled } from './harness.ts';

/* How a visitor comes through the first steps of a booking form. */

/** A weekday of the month after this one: never today, never gone by. */
export function someDay(): string {
  const first = `${monthOf(addMonths(`${monthOf(dateIn('Asia/Seoul', Date.now()))}-01`, 1))}-08`;
  return [0, 1, 2].map((days) => addDays(first, days)).find((day) => weekday(day) % 6 !== 0) ?? first;
}

/** To the times of that day. */
export async function chooseDay(element: LitElement): Promise<void> {
  [...root(element).querySelectorAll<HTMLElement>('.turn')].at(-1)?.click();
  await settled(element);
  const cell = root(element).querySelector<HTMLElement>(`[data-date="${someDay()}"]`);
  if (cell === null) throw new Error(`${someDay()} is not on the page.`);
  cell.click();
  await element.updateComplete;
}

/** From there to the details, with the first time. */
export async function chooseTime(element: LitElement): Promise<void> {
  root(element).querySelector<HTMLElement>('.slot')?.click();
  await element.updateComplete;
}

/** From the details, as they are filled in, to the review. */
export async function goOn(element: LitElement): Promise<void> {
  root(element).querySelector<HTMLElement>('.details [type="submit"]')?.click();
  await element.updateComplete;
}

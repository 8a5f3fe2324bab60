import { addDays, addMonths, weekday } from '../../format/calendar.ts';

/** The day that a key leads to in a month grid (ARIA date grid pattern); `undefined` for keys that mean nothing there. */
export function dayForKey(key: string, date: string, firstWeekday: number): string | undefined {
  const column = (weekday(date) - firstWeekday + 7) % 7;
  switch (key) {
    case 'ArrowLeft': return addDays(date, -1);
    case 'ArrowRight': return addDays(date, 1);
    case 'ArrowUp': return addDays(date, -7);
    case 'ArrowDown': return addDays(date, 7);
    case 'Home': return addDays(date, -column);
    case 'End': return addDays(date, 6 - column);
    case 'PageUp': return addMonths(date, -1);
    case 'PageDown': return addMonths(date, 1);
    default: return undefined;
  }
}

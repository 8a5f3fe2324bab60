import { koreanHolidays } from '@dongban/booking';
import type { Hub } from '@dongban/core/hub';

/** What an institute promises: an answer within so many working days. */
const workingDays = 3;
const saturday = 6;
/** Long enough for the longest run of holidays. */
const lookAheadDays = 21;

/** Until when an answer is promised: the same time of day, three working days of the hub later. */
export async function answerByFor(now: Temporal.Instant, hub: Pick<Hub, 'timeZone' | 'country' | 'closures'>): Promise<Temporal.Instant> {
  const start = now.toZonedDateTimeISO(hub.timeZone);
  const today = start.toPlainDate();
  const almanac = hub.country === 'KR' ? (await koreanHolidays(today, today.add({ days: lookAheadDays }))).closures : [];
  const closures = [...hub.closures, ...almanac];
  const isOff = (day: Temporal.PlainDate) => day.dayOfWeek >= saturday || closures.some(({ from, through }) => from <= day.toString() && day.toString() <= through);
  let due = start;
  for (let left = workingDays, days = 0; left > 0 && days < lookAheadDays; days++) {
    due = due.add({ days: 1 });
    if (!isOff(due.toPlainDate())) left -= 1;
  }
  return due.toInstant();
}

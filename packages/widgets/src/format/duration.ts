/** Minutes of an ISO 8601 duration of days, hours, minutes and seconds; `undefined` for anything else. */
export function durationMinutes(duration: string): number | undefined {
  const seconds = durationSeconds(duration);
  return seconds === undefined ? undefined : seconds / 60;
}

/** A running time as players show it: `PT3M20S` → `3:20`, `PT1H2M` → `1:02:00`. */
export function formatRunningTime(duration: string): string | undefined {
  const total = durationSeconds(duration);
  if (total === undefined) return undefined;
  const [hours, minutes, seconds] = [Math.floor(total / 3600), Math.floor(total / 60) % 60, Math.floor(total % 60)];
  const two = (value: number): string => String(value).padStart(2, '0');
  return hours > 0 ? `${hours}:${two(minutes)}:${two(seconds)}` : `${minutes}:${two(seconds)}`;
}

function durationSeconds(duration: string): number | undefined {
  const found = /^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?)?$/.exec(duration);
  if (found === null || !/\d/.test(duration)) return undefined;
  const [days = 0, hours = 0, minutes = 0, seconds = 0] = found.slice(1).map((part: string | undefined) => Number(part ?? 0));
  return ((days * 24 + hours) * 60 + minutes) * 60 + seconds;
}

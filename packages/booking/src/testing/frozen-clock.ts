import { vi } from 'vitest';

// A clock that stands still, years away from the days of the tests: whoever reads it gives other answers.
vi.setSystemTime('2031-06-15T12:34:56Z');
const frozen = Temporal.Instant.from('2031-06-15T12:34:56Z');
vi.spyOn(Temporal.Now, 'instant').mockReturnValue(frozen);
vi.spyOn(Temporal.Now, 'zonedDateTimeISO').mockImplementation((zone) => frozen.toZonedDateTimeISO(zone ?? 'UTC'));
vi.spyOn(Temporal.Now, 'plainDateISO').mockImplementation((zone) => frozen.toZonedDateTimeISO(zone ?? 'UTC').toPlainDate());

export { bookingToICalendar, type CalendarMail, type CalendarOptions } from './icalendar.ts';
export { readOrcidRecord, type OrcidTarget } from './orcid.ts';
export type { Imported } from './reading/imported.ts';

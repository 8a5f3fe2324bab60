export { bookingToICalendar, type CalendarMail, type CalendarOptions } from './icalendar/booking.ts';
export { readICalendar, type CalendarEvent, type CalendarWindow } from './icalendar/read.ts';

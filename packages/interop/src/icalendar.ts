export { bookingToICalendar, type CalendarMail, type CalendarOptions } from './icalendar/booking.ts';

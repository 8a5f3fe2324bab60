import type { Agreement } from './booking.ts';
import type { Notice, NoticeItem } from './notice.ts';

/** Purposes of the forms themselves. */
const ofForms: ReadonlySet<string> = new Set(['booking', 'waitlist', 'request', 'interest']);

/**
 * What a notice asks for in a form, what is needed first: what is for the form, and what is for no form by itself.
 *
 * @param purposes what the form is for, in the order in which it is asked for; a place on a waitlist becomes a booking, and is for both.
 * @example
 * itemsFor(notice, ['booking']).filter(({ required }) => required);
 */
export function itemsFor({ items }: Pick<Notice, 'items'>, purposes: readonly string[]): NoticeItem[] {
  const place = ({ purpose }: NoticeItem): number => (purposes.includes(purpose) ? purposes.indexOf(purpose) : purposes.length);
  return items
    .filter(({ purpose }) => purposes.includes(purpose) || !ofForms.has(purpose))
    .sort((one, other) => Number(other.required) - Number(one.required) || place(one) - place(other));
}

/** The agreement to one item of a notice. */
export function agreementTo({ purpose, id }: NoticeItem, { version }: Pick<Notice, 'version'>): Agreement {
  return { purpose, ...(id === undefined ? {} : { item: id }), noticeVersion: version };
}

/** What a form needs agreement to, of this version of the notice, and was not agreed to: one thing never stands for another. */
export function missingAgreements(notice: Notice, purposes: readonly string[], agreements: readonly Agreement[]): NoticeItem[] {
  const isAgreed = (item: NoticeItem): boolean =>
    agreements.some(({ purpose, item: id, noticeVersion }) => purpose === item.purpose && id === item.id && noticeVersion === notice.version);
  return itemsFor(notice, purposes).filter((item) => item.required && !isAgreed(item));
}

import type { Agreement } from './booking.ts';
import type { Notice, NoticeItem } from './notice.ts';

/** Purposes of the forms themselves. */
const ofForms: ReadonlySet<string> = new Set(['booking', 'waitlist', 'request', 'interest']);

/**
 * What a notice asks for in a form, what is needed first: what is for the form, and what is for no form by itself.
 *
 * @param purposes what the form is for, in the order in which it is asked for; a place on a waitlist becomes a booking, and is for both.
 * @example
 * import type { NoticeItem } from '@dongban/core';
 *
 * const item: NoticeItem = { purpose: 'booking', kind: 'collection', required: true, why: { en: 'To book' }, items: [{ en: 'Name, e-mail' }], retention: { en: 'One year' }, refusal: { en: 'You may.' } };
 * const items = [{ ...item, purpose: 'newsletter', required: false }, { ...item, purpose: 'request' }, item];
 * itemsFor({ items }, ['booking']).map(({ purpose }) => purpose); // → ['booking', 'newsletter']
 */
export function itemsFor({ items }: Pick<Notice, 'items'>, purposes: readonly string[]): NoticeItem[] {
  const place = ({ purpose }: NoticeItem): number => (purposes.includes(purpose) ? purposes.indexOf(purpose) : purposes.length);
  return items
    .filter(({ purpose }) => purposes.includes(purpose) || !ofForms.has(purpose))
    .sort((one, other) => Number(other.required) - Number(one.required) || place(one) - place(other));
}

/**
 * The agreement to one item of a notice, as a booking or request carries it.
 *
 * @example
 * import type { NoticeItem } from '@dongban/core';
 *
 * const item: NoticeItem = { purpose: 'booking', kind: 'collection', required: true, why: { en: 'To book' }, items: [{ en: 'Name, e-mail' }], retention: { en: 'One year' }, refusal: { en: 'You may.' } };
 * agreementTo(item, { version: '2026-11' }); // → { purpose: 'booking', noticeVersion: '2026-11' }
 */
export function agreementTo({ purpose, id }: NoticeItem, { version }: Pick<Notice, 'version'>): Agreement {
  return { purpose, ...(id === undefined ? {} : { item: id }), noticeVersion: version };
}

/**
 * What a form needs agreement to, of this version of the notice, and was not agreed to: one thing never stands for another.
 *
 * @param purposes what the form is for, as `itemsFor` takes it.
 * @returns empty where nothing is missing.
 * @example
 * import type { Notice } from '@dongban/core';
 *
 * const notice: Notice = {
 *   version: '2026-11', validFrom: '2026-11-01', controller: { en: 'Dongban Institute' },
 *   items: [{ purpose: 'booking', kind: 'collection', required: true, why: { en: 'To book' }, items: [{ en: 'Name, e-mail' }], retention: { en: 'One year' }, refusal: { en: 'You may.' } }],
 * };
 * missingAgreements(notice, ['booking'], []).map(({ purpose }) => purpose); // → ['booking']
 * missingAgreements(notice, ['booking'], [{ purpose: 'booking', noticeVersion: '2026-11' }]); // → []
 */
export function missingAgreements(notice: Notice, purposes: readonly string[], agreements: readonly Agreement[]): NoticeItem[] {
  const isAgreed = (item: NoticeItem): boolean =>
    agreements.some(({ purpose, item: id, noticeVersion }) => purpose === item.purpose && id === item.id && noticeVersion === notice.version);
  return itemsFor(notice, purposes).filter((item) => item.required && !isAgreed(item));
}

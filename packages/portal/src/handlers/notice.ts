import type { Agreement } from '@dongban/core/booking';
import type { Notice } from '@dongban/core/notice';
import { missingAgreements } from '@dongban/core/notice-items';
import type { Handler } from '../http/handler.ts';
import { invalid } from '../http/problem.ts';
import { defaultNotice, noticeOn } from '../law/notices.ts';
import { houseZone } from '../notifications/spans.ts';
import type { Desk } from '../portal/desk.ts';

/** Gives the notice of today. */
export function showNotice(desk: Desk): Handler<'notice.get'> {
  return () => ({ body: shownNotice(desk) });
}

/** The institute's notice of today, or the portal's own where it wrote none. */
export function shownNotice(desk: Desk): Notice {
  return noticeNow(desk) ?? defaultNotice(desk.publication.current().catalog);
}

/**
 * Refuses what was sent without the agreements that the institute's notice asks for.
 *
 * @param purposes what the data is to be used for.
 * @throws {ProblemError} `invalid` at `/agreements`.
 */
export function refuseWithoutAgreements(desk: Desk, purposes: readonly string[], agreements: readonly Agreement[]): void {
  const notice = noticeNow(desk);
  if (notice === undefined) return;
  const missing = missingAgreements(notice, purposes, agreements);
  if (missing.length > 0) throw invalid('The request', [{ pointer: '/agreements', code: 'agreement-missing', params: { version: notice.version } }]);
}

function noticeNow({ notices = [], clock }: Desk): Notice | undefined {
  return noticeOn(notices, clock().toZonedDateTimeISO(houseZone).toPlainDate().toString());
}

import type { Booking, BookingReceipt } from '@dongban/core/booking';
import type { ErrorDetail } from '../../events/error.ts';
import type { BookingDesk } from '../../sources/desk.ts';
import { problemOf } from '../../sources/problem.ts';

/** How far a visitor is with the code from their mail. */
export interface CodeState {
  readonly code: string;
  readonly problem?: ErrorDetail | undefined;
  readonly isBusy: boolean;
  readonly isSentAgain: boolean;
}

export const noCode: CodeState = { code: '', isBusy: false, isSentAgain: false };

/** What came of a code: the booking that now stands, or a problem. */
export async function checkCode(desk: BookingDesk, receipt: BookingReceipt, code: string): Promise<Booking | { readonly problem: ErrorDetail }> {
  if (code.trim() === '') return { problem: { code: 'missing', params: {} } };
  try {
    return await desk.verify(receipt, code);
  } catch (error) {
    return { problem: problemOf(error) };
  }
}

/** The state after another code was asked for. */
export async function sendAgain(desk: BookingDesk, receipt: BookingReceipt): Promise<CodeState> {
  try {
    await desk.sendCode(receipt);
    return { ...noCode, isSentAgain: true };
  } catch (error) {
    return { ...noCode, problem: problemOf(error) };
  }
}

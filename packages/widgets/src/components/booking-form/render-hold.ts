import { html, nothing, type TemplateResult } from 'lit';
import { clockIn, ownZone } from '../../format/time.ts';
import { icon } from '../../templates/icons.ts';
import type { BookingWords } from './words.ts';

/** Where a hold stands: there is none, it keeps the time, it is about to end, or it has ended. */
export type HoldPhase = 'none' | 'kept' | 'ending' | 'over';

/** What is said of the time that is kept, and what it calls. */
export interface HoldView {
  readonly phase: HoldPhase;
  readonly until: string | undefined;
  readonly isLongest: boolean;
  readonly t: BookingWords;
  /** Whether the visitor has answered the warning. */
  readonly isAnswered: boolean;
  readonly extend: () => void;
  readonly leave: () => void;
  readonly keepAgain: () => void;
}

const keepLonger = 'keep-longer';

export function renderHold(view: HoldView): TemplateResult | typeof nothing {
  const { phase, until, t, keepAgain } = view;
  if (phase === 'none') return nothing;
  if (phase === 'over') {
    return html`
      <div class="notice warning hold" part="hold" role="alert">
        ${icon('clock')}
        <div>
          <p class="strong">${t.booking.holdOver}</p>
          <p>${t.booking.holdOverHelp}</p>
          <button type="button" class="button compact" @click=${keepAgain}>${t.booking.holdAgain}</button>
        </div>
      </div>
    `;
  }
  return html`
    <p class="hold small quiet" part="hold" role="status">${icon('clock')}<span>${t.booking.held(clockIn(ownZone(), until ?? ''))}</span></p>
    ${phase === 'ending' ? renderWarning(view) : nothing}
  `;
}

/** A dialog has the focus, so that one key extends; the element opens it. Where it can be extended no more, a notice is enough. */
function renderWarning({ until, isLongest, isAnswered, t, extend, leave }: HoldView): TemplateResult | typeof nothing {
  const end = clockIn(ownZone(), until ?? '');
  if (isLongest) return html`<div class="notice warning" role="alert">${icon('clock')}<div><p>${t.booking.holdEndsFirmly(end)}</p></div></div>`;
  if (isAnswered) return nothing;
  // Closed first, so that the focus is back where it was before the dialog goes.
  const close = (event: Event): void => ((event.target as HTMLDialogElement).returnValue === keepLonger ? extend() : leave());
  return html`
    <dialog part="hold-warning" aria-labelledby="hold-title" @close=${close}>
      <h3 id="hold-title">${t.booking.holdEnds}</h3>
      <p>${t.booking.holdEndsHelp(end)}</p>
      <form method="dialog" class="actions">
        <button class="button primary" value=${keepLonger} autofocus>${t.booking.holdExtend}</button>
        <button class="button">${t.booking.holdLeave}</button>
      </form>
    </dialog>
  `;
}

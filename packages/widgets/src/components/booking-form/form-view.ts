import { html, type TemplateResult } from 'lit';
import type { Slot } from '@dongban/core/slot';
import { titleOf } from '../../records/title.ts';
import { facts } from '../../styles/facts.ts';
import { fields } from '../../styles/fields.ts';
import { forms } from '../../styles/forms.ts';
import { labels } from '../../styles/labels.ts';
import { renderSampleBadge } from '../../templates/states.ts';
import { renderText } from '../../templates/text.ts';
import { bookingFormStyles } from './booking-form.styles.ts';
import { renderChoice } from './render-steps.ts';
import type { Cost } from './render-terms.ts';
import type { Subject } from './subject.ts';
import type { BookingWords } from './words.ts';

export { renderPortalNeeded } from '../../templates/portal-needed.ts';
export { renderCode } from '../../templates/code.ts';
export { renderDetails } from './render-details.ts';
export { renderDone } from './render-done.ts';
export { renderHold } from './render-hold.ts';
export { renderReview } from './render-review.ts';
export { renderSteps } from './render-steps.ts';
export { renderWhen } from './render-when.ts';

/** What the form looks like. It is fetched beside what is to be booked, so that an element is on the page before either is there. */
export const styles = [labels, fields, forms, facts, bookingFormStyles];

/** What is booked, what has been chosen so far, and what that costs. */
export function renderHead(subject: Subject, time: Slot | undefined, cost: Cost | undefined, locale: string, t: BookingWords): TemplateResult {
  return html`
    <header class="head">
      <p class="small quiet">${'consultation' in subject.record ? t.card.book : t.booking.title}</p>
      <h2 tabindex="-1">${renderText(titleOf(subject.record, locale), locale)} ${renderSampleBadge(subject.record.sample, t)}</h2>
      ${renderChoice(subject, time, cost, locale, t)}
    </header>
  `;
}

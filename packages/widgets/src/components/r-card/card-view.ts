import { html, nothing, type TemplateResult } from 'lit';
import { labels } from '../../styles/labels.ts';
import { rCardStyles } from './r-card.styles.ts';
import { renderHeader, type HeaderView } from './render-header.ts';
import { renderSections } from './render-sections.ts';

export { findNextSlot } from './next-slot.ts';

/** What the card looks like. It is fetched beside the card's data, so that an element is on the page before either is there. */
export const styles = [labels, rCardStyles];

export function renderCard(view: HeaderView & { readonly isBooking: boolean }): TemplateResult {
  const { data, source, locale, t } = view;
  return html`
    ${renderHeader(view)}
    ${view.isBooking ? html`<dongban-booking-form class="booking" .source=${source} .resource=${data.card.id}></dongban-booking-form>` : nothing}
    ${renderSections(data.card, source, locale, t)}
  `;
}

import { html, nothing, type TemplateResult } from 'lit';
import type { Id } from '@dongban/core/kind';
import { DongbanBookEvent } from '../../events/book.ts';
import { DongbanSelectEvent } from '../../events/select.ts';
import { labels } from '../../styles/labels.ts';
import type { CardData } from './card-data.ts';
import { rCardStyles } from './r-card.styles.ts';
import { renderBook, renderHeader, type HeaderView } from './render-header.ts';
import { renderRow } from './render-row.ts';
import { renderSections } from './render-sections.ts';
import type { VideosView } from './render-videos.ts';

export { findNextSlot } from './next-slot.ts';

/** What the card looks like. It is fetched beside the card's data, so that an element is on the page before either is there. */
export const styles = [labels, rCardStyles];

/** Everything there is; one row with the next step; one row of a list. */
export type CardLayout = 'full' | 'compact' | 'list';

/** What a card shows, and what it calls. */
export interface CardView extends HeaderView, Pick<VideosView, 'isInline' | 'playing' | 'play'> {
  readonly layout: CardLayout;
  readonly isBooking: boolean;
  /** Shows all of a card that is one row. */
  readonly open: () => void;
}

export function renderCard(view: CardView): TemplateResult {
  const { data: { card }, layout, source, isBooking } = view;
  return html`
    ${layout === 'full' ? renderHeader(view) : renderCardRow(view)}
    ${isBooking ? html`<dongban-booking-form class="booking" .source=${source} .resource=${card.id}></dongban-booking-form>` : nothing}
    ${layout === 'full' ? renderSections({ ...view, card, origin: source.origin, endpoint: source.endpoint }) : nothing}
  `;
}

function renderCardRow(view: CardView): TemplateResult {
  const { data: { card, hub, organization }, layout, source, locale, t, open } = view;
  return renderRow({
    card, locale, t, open,
    origin: source.origin,
    places: [organization, hub].filter((record) => record !== undefined),
    isDetailed: layout === 'list',
    end: layout === 'compact' && source.isLive && card.consultation !== undefined ? renderBook(view) : nothing,
  });
}

/** Asks the page to show all of a card; whether the card is to do so itself. */
export function isOpenedHere(element: Element, id: Id<'r-card'>): boolean {
  return element.dispatchEvent(new DongbanSelectEvent({ kind: 'r-card', id }));
}

/** Asks the page for times of a person; whether the card is to offer them itself, and the form for it is there. */
export async function isBookedHere(element: Element, resource: Id<'r-card'>): Promise<boolean> {
  if (!element.dispatchEvent(new DongbanBookEvent({ resource }))) return false;
  await import('../booking-form/booking-form.define.ts');
  return true;
}

/** Writes the card down for search engines. */
export async function tellSearchEngines(element: Element, data: CardData, locale: string): Promise<void> {
  const { writeStructuredData } = await import('./structured-data.ts');
  writeStructuredData(element, data, locale);
}

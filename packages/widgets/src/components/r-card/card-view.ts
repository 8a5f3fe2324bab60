import { html, nothing, type TemplateResult } from 'lit';
import { DongbanBookEvent } from '../../events/book.ts';
import { DongbanSelectEvent } from '../../events/select.ts';
import { saveFile } from '../../format/save-file.ts';
import { labels } from '../../styles/labels.ts';
import type { CardData } from './card-data.ts';
import { rCardStyles } from './r-card.styles.ts';
import { renderBook, renderHeader, type HeaderView } from './render-header.ts';
import { renderRow } from './render-row.ts';
import { renderSections } from './render-sections.ts';
import { writeStructuredData } from './structured-data.ts';

export { findNextSlot } from './next-slot.ts';

/** What the card looks like. It is fetched beside the card's data, so that an element is on the page before either is there. */
export const styles = [labels, rCardStyles];

/** Everything there is; one row with the next step; one row of a list. */
export type CardLayout = 'full' | 'compact' | 'list';

/** What a card does in its own place. */
export interface Here {
  readonly isBooking?: boolean;
  readonly isWhole?: boolean;
  /** Address of the film that plays. */
  readonly playing?: string;
}

/** What a card shows, and what it calls. */
export interface CardView extends Omit<HeaderView, 'book'> {
  readonly layout: CardLayout;
  /** Whether films play in their place. */
  readonly isInline: boolean;
  readonly here: Here;
  readonly element: EventTarget;
  /** Does something more in the card's own place, and moves the focus to what a selector finds there. */
  readonly show: (more: Here, selector: string) => void;
}

export function renderCard(view: CardView): TemplateResult {
  const { data: { card }, layout, source, here, show } = view;
  return html`
    ${layout === 'full' ? renderHeader({ ...view, book: () => void book(view) }) : renderCardRow(view)}
    ${here.isBooking === true ? html`<dongban-booking-form class="booking" .source=${source} .resource=${card.id}></dongban-booking-form>` : nothing}
    ${layout === 'full' ? renderSections({ ...view, card, playing: here.playing, play: (playing) => show({ playing }, 'iframe'), origin: source.origin, endpoint: source.endpoint, saveFile: () => void saveContact(view) }) : nothing}
  `;
}

function renderCardRow(view: CardView): TemplateResult {
  const { data: { card, hub, organization }, layout, source, page, locale, t } = view;
  return renderRow({
    card, locale, t,
    open: () => open(view),
    origin: source.origin,
    page,
    places: [organization, hub].filter((record) => record !== undefined),
    isDetailed: layout === 'list',
    end: layout === 'compact' && source.isLive && card.consultation !== undefined ? renderBook({ ...view, book: () => void book(view) }) : nothing,
  });
}

/** Has the page show all of the card, or shows it here where nobody does. */
function open({ data: { card }, element, show }: CardView): void {
  if (element.dispatchEvent(new DongbanSelectEvent({ kind: 'r-card', id: card.id }))) show({ isWhole: true }, 'h2');
}

/** Has the page offer the person's times, or offers them here where nobody does. */
async function book({ data: { card }, element, show }: CardView): Promise<void> {
  if (!element.dispatchEvent(new DongbanBookEvent({ resource: card.id }))) return;
  await import('../booking-form/booking-form.define.ts');
  show({ isBooking: true }, 'dongban-booking-form');
}

/** Offers the card as a file for address books: the one that a portal makes. */
async function saveContact({ data: { card, organization }, locale }: CardView): Promise<void> {
  const { toVCard } = await import('@dongban/core/vcard');
  saveFile(toVCard(card, { locale, organization }), `${card.name.primary.full}.vcf`, 'text/vcard;charset=utf-8');
}

/** Writes the card down for search engines. */
export async function tellSearchEngines(element: Element, { card, hub, organization }: CardData, locale: string): Promise<void> {
  const { cardToJsonLd, jsonLdText } = await import('@dongban/core/json-ld');
  writeStructuredData(element, jsonLdText(cardToJsonLd(card, { locale, ...(hub === undefined ? {} : { hub }), ...(organization === undefined ? {} : { organization }) })));
}

import { html, nothing, type TemplateResult } from 'lit';
import type { PublicCatalog } from '@dongban/core/public-catalog';
import type { ResourceId } from '@dongban/core/slot';
import type { Source } from '../../sources/source.ts';
import { icon } from '../../templates/icons.ts';
import type { Finding } from './findings.ts';
import { renderDetail, type DetailView } from './render-detail.ts';
import type { FinderWords } from './words.ts';

/** What the page of one result shows, and what it calls. */
export interface PageView {
  readonly finding: Finding;
  readonly catalog: PublicCatalog;
  readonly source: Source;
  /** Whether there are results to go back to. */
  readonly hasResults: boolean;
  /** What is being booked. */
  readonly booking: ResourceId | undefined;
  /** What a person is asked about it. */
  readonly requested: string | undefined;
  readonly locale: string;
  readonly t: FinderWords;
  readonly back: () => void;
  readonly book: (resource: ResourceId) => void;
  /** Asks a person about an offer. */
  readonly ask: DetailView['ask'];
  readonly choose: (finding: Finding) => void;
}

/** One result in the place of the list: a researcher's card, or what there is to know of anything else. */
export function renderPage({ finding: { kind, record }, catalog, source, hasResults, booking, requested, locale, t, back, book, ask, choose }: PageView): TemplateResult {
  return html`
    <p class="way-back"><button type="button" class="link back" @click=${back}>${icon('left')}${hasResults ? t.detail.back : t.detail.backToStart}</button></p>
    ${kind === 'r-card'
      ? html`<dongban-r-card .card=${record.id} .source=${source}></dongban-r-card>`
      : renderDetail({ record, catalog, isLive: source.isLive, locale, t, book, ask, choose })}
    ${booking === undefined ? nothing : html`<dongban-booking-form .resource=${booking} .source=${source}></dongban-booking-form>`}
    ${requested === undefined ? nothing : html`<dongban-request-form .about=${record.id} .need=${requested} .source=${source}></dongban-request-form>`}
  `;
}

import { css, html, type CSSResultGroup, type TemplateResult } from 'lit';
import { sourceChange } from '../../controllers/source.ts';
import { DongbanElement } from '../../element/dongban-element.ts';
import type { DongbanBookEvent } from '../../events/book.ts';
import type { DongbanRequestEvent } from '../../events/request.ts';
import type { DongbanSelectEvent } from '../../events/select.ts';
import type { Loaders } from '../../i18n/loaders.ts';
import type { Source } from '../../sources/source.ts';
import { tokens } from '../../styles/tokens.ts';
import type { DongbanBookingForm } from '../booking-form/booking-form.ts';
import type { DongbanRequestForm } from '../request-form/request-form.ts';
import type { DongbanRCard } from '../r-card/r-card.ts';

/**
 * Elements inside one provider share its data and work together: a researcher chosen in the finder shows in the card, and what
 * a visitor asks to book opens in the booking form. A kind of element that is not there is not missed; the one that was used
 * then shows the card or the form in its own place.
 *
 * @tagname dongban-provider
 * @summary Says once where the data comes from, and joins the elements inside it.
 * @slot - The page's own markup, with the elements anywhere in it.
 *
 * @example
 * ```html
 * <script src="https://portal.example.org/dongban-portal.js" defer></script>
 * <dongban-provider endpoint="https://portal.example.org/">
 *   <dongban-service-finder></dongban-service-finder>
 *   <dongban-r-card></dongban-r-card>
 *   <dongban-booking-form></dongban-booking-form>
 * </dongban-provider>
 * ```
 */
export class DongbanProvider extends DongbanElement {
  static override styles: CSSResultGroup = [tokens, css`:host { display: block; }`];
  /** It has nothing to say. */
  static override words: Loaders = {};

  #announced: Source | undefined;

  constructor() {
    super();
    this.addEventListener('dongban-select', this.#showCard);
    this.addEventListener('dongban-book', this.#openBooking);
    this.addEventListener('dongban-request', this.#openRequest);
  }

  protected override updated(): void {
    if (this.source === this.#announced) return;
    this.#announced = this.source;
    this.dispatchEvent(new Event(sourceChange));
  }

  readonly #showCard = (event: DongbanSelectEvent): void => {
    const card = this.querySelector<DongbanRCard>('dongban-r-card');
    if (event.defaultPrevented || event.detail.kind !== 'r-card' || card === null) return;
    event.preventDefault();
    card.card = event.detail.id;
    card.focus();
  };

  readonly #openBooking = (event: DongbanBookEvent): void => {
    const form = this.querySelector<DongbanBookingForm>('dongban-booking-form');
    if (event.defaultPrevented || form === null) return;
    event.preventDefault();
    form.resource = event.detail.resource;
    form.focus();
  };

  readonly #openRequest = (event: DongbanRequestEvent): void => {
    const form = this.querySelector<DongbanRequestForm>('dongban-request-form');
    if (event.defaultPrevented || form === null) return;
    event.preventDefault();
    form.about = event.detail.about ?? null;
    form.need = event.detail.need;
    form.focus();
  };

  protected override render(): TemplateResult {
    return html`<slot></slot>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'dongban-provider': DongbanProvider;
  }
}

import type { Agreement } from '@dongban/core/booking';
import type { Notice, NoticeItem } from '@dongban/core/notice';
import { agreementTo, itemsFor } from '@dongban/core/notice-items';
import type { ReactiveControllerHost, TemplateResult } from 'lit';
import type { Source } from '../sources/source.ts';
import type * as ConsentsLook from '../templates/consents.ts';
import type { ConsentsView } from '../templates/consents.ts';

/** An element that a host may give a notice of its own. */
type Host = ReactiveControllerHost & { readonly noticeUrl: string | null; readonly noticeVersion: string };

/** What a portal's notice asks people to agree to, one thing each. Where the host has a notice of its own, there is none of it. */
export class Consents {
  readonly #host: Host;
  readonly #purposes: readonly string[];
  #notice: Notice | undefined;
  #look: typeof ConsentsLook | undefined;
  #items: readonly NoticeItem[] = [];
  #ticked: ReadonlySet<NoticeItem> = new Set();

  /** @param purposes what the form is for. */
  constructor(host: Host, purposes: readonly string[]) {
    this.#host = host;
    this.#purposes = purposes;
  }

  /** Fetches the notice. A portal that gives none, or a file, leaves the form with its own sentence. */
  async open(source: Source): Promise<void> {
    if (!source.isLive || this.#host.noticeUrl !== null) return;
    const fetched = await Promise.all([source.desk().then((desk) => desk.notice()), import('../templates/consents.ts')]).catch(() => undefined);
    if (fetched === undefined) return;
    const [notice, look] = fetched;
    this.#look = look;
    this.#notice = notice;
    this.#items = itemsFor(notice, this.#purposes);
    this.#ticked = new Set();
  }

  /** What a person has agreed to: to what they ticked, or, without a notice of the portal, to the form's own sentences. */
  get agreements(): Agreement[] {
    const notice = this.#notice;
    if (notice !== undefined) return [...this.#ticked].map((item) => agreementTo(item, notice));
    return this.#purposes.map((purpose) => ({ purpose, noticeVersion: this.#host.noticeVersion }));
  }

  /**
   * The boxes to tick; `undefined` where the form asks with a sentence of its own.
   *
   * @param agree is told after each tick whether all that is needed is ticked.
   */
  render(view: Pick<ConsentsView, 'locale' | 't' | 'problem'>, agree: (isAgreed: boolean) => void): TemplateResult | undefined {
    return this.#look?.renderConsents({
      ...view, items: this.#items, ticked: this.#ticked,
      tick: (item, isTicked) => {
        this.#ticked = isTicked ? new Set([...this.#ticked, item]) : new Set([...this.#ticked].filter((one) => one !== item));
        agree(this.#items.every((one) => !one.required || this.#ticked.has(one)));
        this.#host.requestUpdate();
      },
    });
  }
}

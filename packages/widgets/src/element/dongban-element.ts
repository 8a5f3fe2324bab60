import { LitElement, html, render } from 'lit';
import type { CSSResult, CSSResultOrNative } from 'lit';
import { LocaleController } from '../controllers/locale.ts';
import { ReconnectController } from '../controllers/reconnect.ts';
import { SourceController } from '../controllers/source.ts';
import { addLanguage, load, messagesFor, type HostLanguage } from '../i18n/languages.ts';
import { common, type Loaders, type MessagePart, type Words } from '../i18n/loaders.ts';
import type { Source } from '../sources/source.ts';
import { sharedStyles } from '../styles/shared.ts';
import { property } from './property.ts';
import { version } from './version.ts';

/**
 * What every element has: where its data comes from, and the page's language. `Part`: the words that it names in `words`.
 *
 * @attribute {'light' | 'dark'} theme - Light or dark, where the element should not follow the `color-scheme` of the page around it.
 * @attribute {'compact' | 'large'} density - Buttons and fields of 40 or 56 px, in place of 48.
 * @attribute {'more'} contrast - More contrast than the visitor's system asks for.
 */
export class DongbanElement<Part extends MessagePart = MessagePart> extends LitElement {
  static readonly version: string = version;
  static sharedStyles: CSSResultOrNative[] = sharedStyles;

  /**
   * Teaches every element a language, for pages that load the one-file build and import nothing:
   * `customElements.get('dongban-r-card').addLanguage({ lang: 'ja', … })`.
   */
  static addLanguage(language: HostLanguage): void {
    addLanguage(language);
  }

  /** The parts of the table of words that the element draws with. */
  static words: Loaders = { common };

  readonly #locale = new LocaleController(this);
  readonly #source = new SourceController(this);

  /** Address of a portal; `/` is the page's own origin. */
  @property() endpoint: string | null = null;

  /** Address of a catalog file made by `publish`: finding and showing work without a portal. */
  @property() src: string | null = null;

  /** A public catalog as an object, instead of `src`. */
  @property({ attribute: false }) catalog: unknown;

  constructor() {
    super();
    // Words that could not be fetched are asked for again.
    new ReconnectController(this, () => this.requestUpdate());
  }

  /** BCP 47 tag of the language that the element speaks: the nearest `lang`, where we have that language. */
  protected get locale(): string {
    return this.#locale.value;
  }

  protected get t(): Words<Part> {
    return messagesFor(this.locale);
  }

  /** Where the data comes from; `undefined` where neither the element nor a provider around it says so. */
  get source(): Source | undefined {
    return this.#source.value;
  }

  /** Hands over a source directly: for an element inside another one. */
  set source(source: Source | undefined) {
    this.#source.value = source;
  }

  /** Takes in the styles of a part that came later. */
  protected adopt(styles: readonly CSSResult[]): void {
    const { adoptedStyleSheets } = this.renderRoot as ShadowRoot;
    const sheets = styles.flatMap(({ styleSheet }) => styleSheet ?? []);
    adoptedStyleSheets.push(...sheets.filter((sheet) => !adoptedStyleSheets.includes(sheet)));
  }

  /** Draws once the words are there; data is on its way meanwhile. */
  protected override scheduleUpdate(): void | Promise<unknown> {
    const words = load(this.locale, (this.constructor as typeof DongbanElement).words);
    if (words === undefined) return super.scheduleUpdate();
    this.source?.prepare();
    return words.then(() => super.scheduleUpdate(), () => this.#showContent());
  }

  /** Without a single word to say, what the page has put inside the element is better than nothing. */
  #showContent(): void {
    this.isUpdatePending = false;
    render(html`<slot></slot>`, this.renderRoot, this.renderOptions);
  }
}

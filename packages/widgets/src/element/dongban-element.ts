import { LitElement } from 'lit';
import type { CSSResultOrNative } from 'lit';
import { property } from 'lit/decorators.js';
import { LocaleController } from '../controllers/locale.ts';
import { SourceController } from '../controllers/source.ts';
import type { Messages } from '../i18n/messages.ts';
import { messagesFor } from '../i18n/tables.ts';
import type { Source } from '../sources/source.ts';
import { base } from '../styles/base.ts';
import { controls } from '../styles/controls.ts';
import { skeleton } from '../styles/skeleton.ts';
import { tokens } from '../styles/tokens.ts';
import { version } from './version.ts';

/** What every element has: where its data comes from, and the page's language. */
export class DongbanElement extends LitElement {
  static readonly version: string = version;
  static sharedStyles: CSSResultOrNative[] = [tokens, base, controls, skeleton];

  readonly #locale = new LocaleController(this);
  readonly #source = new SourceController(this);

  /** Address of a portal; `/` is the page's own origin. */
  @property() endpoint: string | null = null;

  /** Address of a catalog file made by `publish`: finding and showing work without a portal. */
  @property() src: string | null = null;

  /** A public catalog as an object, instead of `src`. */
  @property({ attribute: false }) catalog: unknown;

  /** BCP 47 tag of the language that the element speaks: the nearest `lang`, where we have that language. */
  protected get locale(): string {
    return this.#locale.value;
  }

  protected get t(): Messages {
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
}

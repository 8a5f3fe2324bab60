import { html, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { localize, type LocalizedText } from '@dongban/core/text';
import { markTerms } from '../format/mark.ts';
import { keepDots } from '../format/together.ts';
import type { Words } from '../i18n/loaders.ts';

/** A text of a record, in the page's language where there is one; otherwise marked with the language it is in. */
export function renderText(text: LocalizedText, locale: string, terms: readonly string[] = []): TemplateResult {
  const { text: words, lang } = localize(text, locale);
  return html`<span lang=${ifDefined(foreignLang(lang, locale))}>${renderMarked(words, terms)}</span>`;
}

/** A text with the words that were looked for marked. */
export function renderMarked(text: string, terms: readonly string[]): unknown {
  if (terms.length === 0) return keepDots(text);
  return markTerms(text, terms).map((piece) => (piece.isMarked ? html`<mark>${keepDots(piece.text)}</mark>` : keepDots(piece.text)));
}

/** Hangul, with the spaces inside it. */
const hangul = /(\p{Script=Hangul}(?:[\p{Script=Hangul}\s]*\p{Script=Hangul})?)/u;

/** A sentence that may quote a record or the visitor: on a page in another language, what it quotes in Hangul is marked as Korean. */
export function renderSentence(sentence: string, locale: string): unknown {
  const lang = foreignLang('ko', locale);
  if (lang === undefined || !hangul.test(sentence)) return sentence;
  return sentence.split(hangul).map((piece, index) => (index % 2 === 0 ? piece : html`<span lang=${lang}>${piece}</span>`));
}

/** The tag to put into `lang`, or nothing where a text is in the page's language. */
export function foreignLang(lang: string, locale: string): string | undefined {
  return lang === 'und' || lang.split('-')[0] === locale.split('-')[0] ? undefined : lang;
}

/** Said of links that leave the page open. */
export function renderNewTab(t: Words): TemplateResult {
  return html`<span class="spoken-only"> (${t.common.newTab})</span>`;
}

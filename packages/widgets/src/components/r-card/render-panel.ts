import { html, type TemplateResult } from 'lit';
import type { CardLayout } from './card-view.ts';

/** The surface that the card stands on, drawn by the element and by a server alike. */
export function renderPanel(layout: CardLayout, lang: string, content: unknown): TemplateResult {
  return html`<article class="panel ${layout === 'full' ? '' : 'row'}" part="panel" lang=${lang}>${content}</article>`;
}

import { html, type TemplateResult } from 'lit';
import type { CardWords } from './words.ts';

/** The card's outline in grey, about as tall as the card will be. */
export function renderCardSkeleton(t: CardWords): TemplateResult {
  const lines = (...widths: readonly number[]): TemplateResult[] => widths.map((width) => html`<span class="bone w-${width}"></span>`);
  return html`
    <p class="spoken-only" role="status">${t.common.loading}</p>
    <div class="header" aria-hidden="true">
      <span class="portrait bone round"></span>
      <div class="who skeleton">${lines(30, 50, 70, 90)}<span class="bone tall"></span></div>
    </div>
    <div class="sections skeleton" aria-hidden="true">
      <div>${lines(30)}${[1, 2, 3, 4].map(() => html`<div class="work-bones">${lines(90, 50)}</div>`)}</div>
      <div>${[1, 2, 3].map(() => html`<div class="work-bones">${lines(30, 70, 50, 70)}</div>`)}</div>
    </div>
  `;
}

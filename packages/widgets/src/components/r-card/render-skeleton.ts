import { css, html, nothing, type TemplateResult } from 'lit';
import type { CardWords } from './words.ts';

/** The places of the card's parts, which the outline shares with the card itself. */
export const cardSkeletonStyles = css`
  .header { display: grid; gap: 16px; }
  .portrait { inline-size: 72px; block-size: 72px; border-radius: 50%; object-fit: cover; }
  .who { display: grid; gap: 10px; min-inline-size: 0; }
  .panel.row { padding: 16px; }
  .sections { display: grid; gap: 28px; margin-block-start: 28px; padding-block-start: 28px; border-block-start: 1px solid var(--_line); }
  .empty { display: grid; gap: 6px; padding-block: 12px; }
  .who .tall { max-inline-size: 340px; }
  .sections.skeleton > div { display: grid; gap: 16px; }

  @container (min-width: 600px) {
    .header { grid-template-columns: auto 1fr; gap: 24px; }
    .header.roomy .portrait { inline-size: 96px; block-size: 96px; }
  }
  @container (min-width: 760px) {
    .sections { grid-template: auto 1fr / minmax(0, 3fr) minmax(0, 2fr); gap: 28px 40px; }
    .aside { grid-area: 1 / 2 / span 2; }
  }
`;

/** The card's outline in grey, about as tall as the card will be: all of it, or one row. */
export function renderCardSkeleton(isWhole: boolean, t: CardWords): TemplateResult {
  const lines = (...widths: readonly number[]): TemplateResult[] => widths.map((width) => html`<span class="bone w-${width}"></span>`);
  return html`
    <p class="spoken-only" role="status">${t.common.loading}</p>
    <div class="header ${isWhole ? 'roomy' : ''}" aria-hidden="true">
      <span class="portrait bone round"></span>
      <div class="who skeleton">${lines(30, 50)}${isWhole ? html`${lines(70, 90)}<span class="bone tall"></span>` : nothing}</div>
    </div>
    ${isWhole ? html`
      <div class="sections skeleton" aria-hidden="true">
        ${[1, 2, 3, 4].map(() => html`<div>${lines(30, 90, 50, 90, 50)}</div>`)}
      </div>
    ` : nothing}
  `;
}

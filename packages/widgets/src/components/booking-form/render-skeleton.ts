import { css, html, type TemplateResult } from 'lit';
import type { BookingWords } from './words.ts';

export const bookingSkeletonStyles = css`
  .empty { display: grid; gap: 6px; padding-block: 12px; }
  .skeleton { display: grid; gap: 16px; }
  .skeleton .month { block-size: 440px; border-radius: var(--_radius); }
`;

/** The form's outline in grey, as tall as the form will be. */
export function renderBookingSkeleton(t: BookingWords): TemplateResult {
  return html`
    <p class="spoken-only" role="status">${t.common.loading}</p>
    <div class="skeleton" aria-hidden="true">
      <span class="bone w-30"></span><span class="bone w-50"></span><span class="bone w-30"></span>
      <span class="bone tall"></span><span class="bone w-30"></span><span class="bone tall w-30"></span>
      <div class="when"><span class="bone month"></span><div class="times"><span class="bone w-30"></span><span class="bone w-70"></span></div></div>
    </div>
  `;
}

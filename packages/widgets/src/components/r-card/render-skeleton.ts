import { html, type TemplateResult } from 'lit';
import type { Messages } from '../../i18n/messages.ts';

/** The card's outline in grey, as tall as the card will be. */
export function renderCardSkeleton(t: Messages): TemplateResult {
  return html`
    <p class="spoken-only" role="status">${t.common.loading}</p>
    <div class="header" aria-hidden="true">
      <span class="portrait bone round"></span>
      <div class="who skeleton">
        <span class="bone w-30"></span><span class="bone w-50"></span><span class="bone w-70"></span><span class="bone w-90"></span>
        <span class="bone tall"></span>
      </div>
    </div>
    <div class="sections skeleton" aria-hidden="true">
      <div><span class="bone w-30"></span><span class="bone w-90"></span><span class="bone w-70"></span><span class="bone w-90"></span><span class="bone w-50"></span></div>
      <div><span class="bone w-30"></span><span class="bone w-70"></span><span class="bone w-50"></span><span class="bone w-70"></span><span class="bone w-50"></span></div>
    </div>
  `;
}

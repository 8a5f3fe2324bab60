import { html, type TemplateResult } from 'lit';

/** The first rows of an answer in grey, about as tall as they will be. */
export function renderResultsSkeleton(): TemplateResult {
  const row = html`<li class="row"><span class="bone w-50"></span><span class="bone w-90"></span><span class="bone w-30"></span><span class="bone w-70"></span></li>`;
  return html`<div class="groups skeleton" aria-hidden="true"><section class="group"><span class="bone w-30"></span><ul>${[row, row, row]}</ul></section></div>`;
}

import { html, nothing, type TemplateResult } from 'lit';
import type { ErrorDetail } from '../events/error.ts';
import { describe } from '../i18n/describe.ts';
import type { Words } from '../i18n/loaders.ts';
import { offline } from '../sources/problem.ts';
import { drawn, stateDrawings } from './state-icons.ts';

/** What happened, what to do, and a way to try again. */
export function renderFailure(problem: ErrorDetail, locale: string, t: Words, retry: () => void): TemplateResult {
  const isOffline = problem.code === offline.code;
  return html`
    <div class="notice ${isOffline ? 'warning' : 'danger'}" role="alert" part="error">
      ${drawn(stateDrawings[isOffline ? 'offline' : 'warning'])}
      <div>
        <p class="strong">${isOffline ? t.common.offline : t.common.failed}</p>
        <p>${isOffline ? t.common.offlineHelp : describe(problem, locale)}</p>
        ${problem.code === 'portal-needed' ? nothing : html`<button type="button" class="button compact" @click=${retry}>${t.common.retry}</button>`}
      </div>
    </div>
  `;
}

/** A quiet sentence where there is nothing to show yet. */
export function renderEmpty(title: string, help: string): TemplateResult {
  return html`
    <div class="empty" part="empty">
      <h2 tabindex="-1">${title}</h2>
      <p class="quiet">${help}</p>
    </div>
  `;
}

/** Said to whoever builds the page: the element has been told no address. */
export function renderNoSource(t: Words): TemplateResult {
  return html`
    <div class="notice warning" part="error">
      ${drawn(stateDrawings.warning)}
      <div><p class="strong">${t.common.noSource}</p><p>${t.common.noSourceHelp}</p></div>
    </div>
  `;
}

export function renderSampleBadge(isSample: boolean | undefined, t: Words): TemplateResult | typeof nothing {
  return isSample === true ? html`<span class="badge">${t.common.sample}</span>` : nothing;
}

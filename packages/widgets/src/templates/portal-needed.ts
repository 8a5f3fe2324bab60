import { html, type TemplateResult } from 'lit';
import { describe } from '../i18n/describe.ts';
import { icon } from './icons.ts';

/** A catalog file answers no wish. */
export function renderPortalNeeded(locale: string): TemplateResult {
  return html`<div class="notice information">${icon('information')}<div><p>${describe({ code: 'portal-needed', params: {} }, locale)}</p></div></div>`;
}

import { html, nothing, type TemplateResult } from 'lit';
import { safeLink } from '../format/links.ts';
import type { Words } from '../i18n/loaders.ts';

/** Leads to the host's own page on personal data, where it names one. */
export function renderNoticeLink(noticeUrl: string | null, t: Words<'common' | 'form'>): TemplateResult | typeof nothing {
  const link = safeLink(noticeUrl);
  return link === undefined ? nothing : html`<a class="link" href=${link} target="_blank" rel="noopener">${t.form.consentLink}<span class="spoken-only"> (${t.common.newTab})</span></a>`;
}

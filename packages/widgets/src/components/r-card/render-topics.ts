import { html, nothing, type TemplateResult } from 'lit';
import type { RCard } from '@dongban/core/r-card';
import { renderText } from '../../templates/text.ts';
import type { CardWords } from './words.ts';

const topicsShown = 3;

/** The first topics in a few words, each with how many works stand behind it. */
export function renderTopicChips(topics: RCard['topics'], locale: string, t: CardWords, terms: readonly string[] = []): TemplateResult | typeof nothing {
  if (topics.length === 0) return nothing;
  return html`
    <ul class="chips" aria-label=${t.card.topics}>
      ${topics.slice(0, topicsShown).map(({ label, evidence }) => html`
        <li class="chip still">
          ${renderText(label, locale, terms)}
          ${evidence.length === 0 ? nothing : html`<span class="count"><span aria-hidden="true">${evidence.length}</span><span class="spoken-only">${t.card.worksBehind(evidence.length)}</span></span>`}
        </li>
      `)}
    </ul>
  `;
}

/** Every topic, and on wish the works that show it. */
export function renderTopicList({ topics, works }: RCard, locale: string, t: CardWords): TemplateResult {
  return html`
    <ul class="topics">
      ${topics.map(({ label, evidence }) => {
        const shown = evidence.flatMap((id) => works.find((work) => work.id === id) ?? []);
        if (shown.length === 0) return html`<li>${renderText(label, locale)}</li>`;
        return html`
          <li>
            <details>
              <summary>${renderText(label, locale)} <span class="small quiet">${t.card.worksBehind(shown.length)}</span></summary>
              <ul class="lines small">${shown.map(({ title }) => html`<li>${renderText(title, locale)}</li>`)}</ul>
            </details>
          </li>
        `;
      })}
    </ul>
  `;
}

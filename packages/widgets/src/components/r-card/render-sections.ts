import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import type { routes } from '@dongban/core/contract';
import type { Affiliation, RCard, Work } from '@dongban/core/r-card';
import { localize } from '@dongban/core/text';
import { safeLink } from '../../format/links.ts';
import { formatPartialDate } from '../../format/time.ts';
import { icon } from '../../templates/icons.ts';
import { foreignLang, renderNewTab, renderText } from '../../templates/text.ts';
import { renderTopicList } from './render-topics.ts';
import { renderVideos, type VideosView } from './render-videos.ts';
import { sortWorks } from './sort-works.ts';
import type { CardWords } from './words.ts';

/** Works shown before "more" is asked for. */
const worksShown = 4;

/** What the sections show, beside what their films do. */
export interface SectionsView extends VideosView {
  readonly card: RCard;
  /** Address of the portal, which makes a file for address books; `undefined` where there is none. */
  readonly endpoint: string | undefined;
  /** Saves the card as such a file, where there is no portal to make one. */
  readonly saveFile: () => void;
}

/** What stands below the header; a section without content is left out. */
export function renderSections(view: SectionsView): TemplateResult {
  const { card, locale, t } = view;
  const hasEvidence = card.topics.some(({ evidence }) => evidence.length > 0);
  return html`
    <div class="sections">
      ${column('',
        section(t.card.works, card.works.length > 0 && renderWorks(view)),
        section(t.card.videos, card.videos.length > 0 && renderVideos(card.videos, view)),
      )}
      ${column('aside',
        section(t.card.interests, card.interests.length > 0 && html`<ul class="lines">${card.interests.map((interest) => html`<li>${renderText(interest, locale)}</li>`)}</ul>`),
        section(t.card.topics, hasEvidence && renderTopicList(card, locale, t)),
        section(t.card.languages, card.languages.length > 0 && html`<p>${languageNames(card.languages, locale)}</p>`),
        section(t.card.contact, renderContact(view)),
      )}
      ${column('',
        section(t.card.career, card.career.length > 0 && renderAffiliations(card.career, locale, t)),
        section(t.card.education, card.education.length > 0 && renderAffiliations(card.education, locale, t)),
      )}
    </div>
  `;
}

function renderWorks(view: SectionsView): TemplateResult {
  const { card, t } = view;
  const works = sortWorks(card);
  const list = (some: typeof works): TemplateResult => html`<ul class="works">${some.map(({ work, isFeatured }) => renderWork(work, isFeatured, view))}</ul>`;
  const rest = works.slice(worksShown);
  return html`
    ${list(works.slice(0, worksShown))}
    ${rest.length === 0 ? nothing : html`<details class="more"><summary>${t.card.moreWorks(rest.length)}</summary>${list(rest)}</details>`}
  `;
}

/** In narrow places what a company may ask about and how to reach the person comes before the career; in wide ones it stands beside both. */
function column(place: string, ...sections: readonly (TemplateResult | typeof nothing)[]): TemplateResult | typeof nothing {
  return sections.every((part) => part === nothing) ? nothing : html`<div class="column ${place}">${sections}</div>`;
}

function section(title: string, content: unknown): TemplateResult | typeof nothing {
  return content === false || content === nothing ? nothing : html`<section part="section"><h3>${title}</h3>${content}</section>`;
}

function renderWork(work: Work, isFeatured: boolean, { locale, t, page }: SectionsView): TemplateResult {
  const doi = work.identifiers?.find((identifier) => identifier.scheme === 'doi')?.value;
  const link = safeLink(work.url ?? (doi === undefined ? undefined : `https://doi.org/${doi}`), page);
  const { text, lang } = localize(work.title, locale);
  const facts = [t.card.workType(work.type), work.date?.slice(0, 4)].filter((fact) => fact !== undefined);
  return html`
    <li>
      <p class="work-title" lang=${ifDefined(foreignLang(lang, locale))}>
        ${link === undefined ? text : html`<a class="link" href=${link} target="_blank" rel="noopener noreferrer">${text}${renderNewTab(t)}</a>`}
      </p>
      <p class="small quiet">
        ${isFeatured ? html`<span class="badge information">${t.card.featured}</span>` : nothing}
        ${facts.join(' · ')}${work.container === undefined ? nothing : html` · ${renderText(work.container, locale)}`}
      </p>
    </li>
  `;
}

function renderAffiliations(affiliations: readonly Affiliation[], locale: string, t: CardWords): TemplateResult {
  return html`
    <ol class="path">
      ${affiliations.map(({ role, organization, department, start, end }) => html`
        <li>
          ${start === undefined ? nothing : html`<p class="tiny quiet period">${formatPartialDate(start, locale)} – ${end === undefined ? t.card.present : formatPartialDate(end, locale)}</p>`}
          <p><span class="strong">${renderText(role, locale)}</span></p>
          <p class="small quiet">${renderText(organization, locale)}${department === undefined ? nothing : html` · ${renderText(department, locale)}`}</p>
        </li>
      `)}
    </ol>
  `;
}

function languageNames(tags: readonly string[], locale: string): string {
  const names = new Intl.DisplayNames(locale, { type: 'language' });
  return tags.map((tag) => names.of(tag) ?? tag).join(', ');
}

/** Ways to reach the person that they agreed to show, and the card for an address book. */
function renderContact({ card, endpoint, saveFile, page, t }: SectionsView): TemplateResult {
  const { email, phone, url } = card.contact ?? {};
  const website = safeLink(url, page);
  return html`
    <ul class="contact">
      ${email === undefined ? nothing : html`<li>${icon('mail')}<a class="link" href="mailto:${encodeURI(email)}" aria-label="${t.card.email} ${email}">${email}</a></li>`}
      ${phone === undefined ? nothing : html`<li>${icon('phone')}<a class="link" href="tel:${encodeURI(phone)}" aria-label="${t.card.phone} ${phone}">${phone}</a></li>`}
      ${website === undefined ? nothing : html`<li>${icon('globe')}<a class="link" href=${website} target="_blank" rel="noopener noreferrer">${t.card.website}${renderNewTab(t)}</a></li>`}
      <li>${icon('download')}${endpoint === undefined
        ? html`<button type="button" class="link" part="vcard" @click=${saveFile}>${t.card.vcard}</button>`
        : html`<a class="link" part="vcard" href=${fileAddress(endpoint, card.id)} download>${t.card.vcard}</a>`}</li>
    </ul>
  `;
}

/** Where a portal gives the card as a vCard file. */
function fileAddress(endpoint: string, id: string): string {
  const path = '/v1/cards/{id}/vcard' satisfies (typeof routes)['cards.vcard']['path'];
  return endpoint.replace(/\/$/, '') + path.replace('{id}', encodeURIComponent(id));
}

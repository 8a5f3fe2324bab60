import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import type { Affiliation, RCard, Work } from '@dongban/core/r-card';
import { localize } from '@dongban/core/text';
import { formatRunningTime } from '../../format/duration.ts';
import { ownPicture, safeLink } from '../../format/links.ts';
import { formatPartialDate } from '../../format/time.ts';
import type { Source } from '../../sources/source.ts';
import { icon } from '../../templates/icons.ts';
import { foreignLang, renderText } from '../../templates/text.ts';
import { sortWorks } from './sort-works.ts';
import type { CardWords } from './words.ts';

/** Works shown before "more" is asked for. */
const worksShown = 4;

/** What stands below the header; a section without content is left out. */
export function renderSections(card: RCard, source: Source, locale: string, t: CardWords): TemplateResult {
  const works = sortWorks(card);
  const renderWorks = (list: typeof works): TemplateResult => html`<ul class="works">${list.map(({ work, isFeatured }) => renderWork(work, isFeatured, locale, t))}</ul>`;
  const rest = works.slice(worksShown);
  return html`
    <div class="sections">
      <div class="column">
        ${section(t.card.works, works.length > 0 && html`
          ${renderWorks(works.slice(0, worksShown))}
          ${rest.length === 0 ? nothing : html`<details class="more"><summary>${t.card.moreWorks(rest.length)}</summary>${renderWorks(rest)}</details>`}
        `)}
        ${section(t.card.videos, card.videos.length > 0 && html`<ul class="videos">${card.videos.map((video) => renderVideo(video, source, locale, t))}</ul>`)}
      </div>
      <div class="column">
        ${section(t.card.interests, card.interests.length > 0 && html`<ul class="lines">${card.interests.map((interest) => html`<li>${renderText(interest, locale)}</li>`)}</ul>`)}
        ${section(t.card.career, card.career.length > 0 && renderAffiliations(card.career, locale, t))}
        ${section(t.card.education, card.education.length > 0 && renderAffiliations(card.education, locale, t))}
        ${section(t.card.languages, card.languages.length > 0 && html`<p>${languageNames(card.languages, locale)}</p>`)}
        ${section(t.card.contact, card.contact !== undefined && renderContact(card.contact, t))}
      </div>
    </div>
  `;
}

function section(title: string, content: unknown): TemplateResult | typeof nothing {
  return content === false || content === nothing ? nothing : html`<section part="section"><h3>${title}</h3>${content}</section>`;
}

function renderWork(work: Work, isFeatured: boolean, locale: string, t: CardWords): TemplateResult {
  const doi = work.identifiers?.find((identifier) => identifier.scheme === 'doi')?.value;
  const link = safeLink(work.url ?? (doi === undefined ? undefined : `https://doi.org/${doi}`));
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

/** Said of links that leave the page open. */
function renderNewTab(t: CardWords): TemplateResult {
  return html`<span class="spoken-only"> (${t.common.newTab})</span>`;
}

function renderVideo(video: RCard['videos'][number], source: Source, locale: string, t: CardWords): TemplateResult | typeof nothing {
  const link = safeLink(video.url);
  if (link === undefined) return nothing;
  const poster = ownPicture(video.poster, source.origin);
  const length = video.duration === undefined ? undefined : formatRunningTime(video.duration);
  const { text, lang } = localize(video.title, locale);
  return html`
    <li>
      <a class="video" href=${link} target="_blank" rel="noopener noreferrer">
        <span class="spoken-only">${t.card.playVideo}</span>
        <span class="poster">
          ${poster === undefined ? nothing : html`<img src=${poster} alt="" loading="lazy" />`}
          <span class="play">${icon('play')}</span>
          ${length === undefined ? nothing : html`<span class="length">${length}</span>`}
        </span>
        <span class="video-title" lang=${ifDefined(foreignLang(lang, locale))}>${text}</span>
        ${renderNewTab(t)}
      </a>
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

function renderContact({ email, phone, url }: NonNullable<RCard['contact']>, t: CardWords): TemplateResult | typeof nothing {
  const website = safeLink(url);
  if (email === undefined && phone === undefined && website === undefined) return nothing;
  return html`
    <ul class="contact">
      ${email === undefined ? nothing : html`<li>${icon('mail')}<a class="link" href="mailto:${encodeURI(email)}" aria-label="${t.card.email} ${email}">${email}</a></li>`}
      ${phone === undefined ? nothing : html`<li>${icon('phone')}<a class="link" href="tel:${encodeURI(phone)}" aria-label="${t.card.phone} ${phone}">${phone}</a></li>`}
      ${website === undefined ? nothing : html`<li>${icon('globe')}<a class="link" href=${website} target="_blank" rel="noopener noreferrer">${t.card.website}${renderNewTab(t)}</a></li>`}
    </ul>
  `;
}

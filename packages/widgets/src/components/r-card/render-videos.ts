import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import type { RCard } from '@dongban/core/r-card';
import { localize } from '@dongban/core/text';
import { formatRunningTime } from '../../format/duration.ts';
import { ownPicture, safeLink } from '../../format/links.ts';
import { icon } from '../../templates/icons.ts';
import { foreignLang, renderNewTab } from '../../templates/text.ts';
import type { CardWords } from './words.ts';
import { youtubeId } from './youtube.ts';

type Video = RCard['videos'][number];

/** What the films show, and what they call. */
export interface VideosView {
  /** Pictures are drawn from this origin and the page's own. */
  readonly origin: string;
  /** Address of the page, where a server draws it. */
  readonly page?: string | undefined;
  /** Whether films play in their place, rather than on a page of their own. */
  readonly isInline: boolean;
  /** Address of the film that plays. */
  readonly playing: string | undefined;
  readonly locale: string;
  readonly t: CardWords;
  readonly play: (address: string) => void;
}

/** Films as stills with their length. Nobody outside hears of the visitor before a press. */
export function renderVideos(videos: readonly Video[], view: VideosView): TemplateResult {
  return html`<ul class="videos">${videos.map((video) => renderVideo(video, view))}</ul>`;
}

function renderVideo(video: Video, view: VideosView): TemplateResult | typeof nothing {
  const link = safeLink(video.url, view.page);
  if (link === undefined) return nothing;
  const { isInline, playing, locale, t, play } = view;
  const id = isInline ? youtubeId(link) : undefined;
  const { text, lang } = localize(video.title, locale);
  const title = html`<span class="video-title" lang=${ifDefined(foreignLang(lang, locale))}>${text}</span>`;
  if (id === undefined) {
    return html`
      <li><a class="video" href=${link} target="_blank" rel="noopener noreferrer">
        <span class="spoken-only">${t.card.playVideo}</span>${renderStill(video, view)}${title}${renderNewTab(t)}
      </a></li>
    `;
  }
  return html`
    <li>
      ${playing === link ? renderPlayer(id, text) : html`
        <button type="button" class="video" @click=${() => play(link)}><span class="spoken-only">${t.card.playVideo}</span>${renderStill(video, view)}${title}</button>
      `}
      <p class="tiny quiet">${t.card.playsFrom('YouTube')} <a class="link" href=${link} target="_blank" rel="noopener noreferrer">${t.card.openVideo('YouTube')}${renderNewTab(t)}</a></p>
    </li>
  `;
}

function renderStill({ poster, duration }: Video, { origin, page }: VideosView): TemplateResult {
  const picture = ownPicture(poster, origin, page);
  const length = duration === undefined ? undefined : formatRunningTime(duration);
  return html`
    <span class="poster">
      ${picture === undefined ? nothing : html`<img src=${picture} alt="" loading="lazy" />`}
      <span class="play">${icon('play')}</span>
      ${length === undefined ? nothing : html`<span class="length">${length}</span>`}
    </span>
  `;
}

/** The host that sets no cookies before the film plays. It wants to know which page it plays on, and refuses with error 153 otherwise. */
function renderPlayer(id: string, title: string): TemplateResult {
  return html`
    <iframe
      class="player" title=${title} src="https://www.youtube-nocookie.com/embed/${id}?autoplay=1" referrerpolicy="strict-origin-when-cross-origin"
      allow="autoplay; encrypted-media; fullscreen; picture-in-picture" allowfullscreen
    ></iframe>
  `;
}

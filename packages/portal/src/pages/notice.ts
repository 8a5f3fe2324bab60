import type { NoticeItem } from '@dongban/core/notice';
import { labelOf, localize } from '@dongban/core/text';
import { noticeKinds } from '@dongban/core/vocabularies';
import { html } from 'hono/html';
import { shownNotice } from '../handlers/notice.ts';
import { layout, type Html } from './layout.ts';
import { institute, type Language, type Office, type PageContext } from './office.ts';
import type { PageWords } from './words/words.ts';

/** The notice of today, for forms to link to: each thing that people are asked to agree to, apart from the others. */
export function noticePage(context: PageContext, { desk }: Office): Response | Promise<Response> {
  const lang = context.get('lang');
  const { notice: words } = context.get('words');
  const { version, validFrom, controller, items } = shownNotice(desk);
  const content = html`<h1>${words.title}</h1>
<dl class="facts"><dt>${words.controller}</dt><dd>${localize(controller, lang).text}</dd><dt>${words.version}</dt><dd>${version} (${words.from(validFrom)})</dd></dl>
${items.map((item) => section(item, lang, words))}`;
  return context.html(layout({ lang, title: words.title, institute: institute(desk, lang), home: '/', content }));
}

function section(item: NoticeItem, lang: Language, words: PageWords['notice']): Html {
  const say = (text: NoticeItem['why']): string => localize(text, lang).text;
  const kind = noticeKinds.term(item.kind);
  const country = item.country === undefined ? undefined : new Intl.DisplayNames(lang, { type: 'region' }).of(item.country);
  const facts: (readonly [string, string | undefined])[] = [
    [words.items, item.items.map(say).join(', ')], [words.retention, say(item.retention)], [words.refusal, say(item.refusal)],
    [words.recipient, item.recipient === undefined ? undefined : say(item.recipient)], [words.country, country],
  ];
  return html`<section class="panel"><h2>${say(item.why)}</h2>
<p><span class="badge">${item.required ? words.required : words.optional}</span> ${kind === undefined ? item.kind : labelOf(kind, lang)}</p>
<dl class="facts">${facts.map(([label, value]) => (value === undefined ? '' : html`<dt>${label}</dt><dd>${value}</dd>`))}</dl></section>`;
}

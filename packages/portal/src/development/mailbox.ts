import { formatTime } from '@dongban/core/describe';
import { Hono } from 'hono';
import { html } from 'hono/html';
import { layout, pageHeaders } from '../pages/layout.ts';
import type { Mail } from '../notifications/compose-mail.ts';
import type { Outcome } from '../notifications/courier.ts';
import { localeOf } from '../http/locale.ts';

/** Mail that goes nowhere: for trying a portal on one's own machine, where the reader is its writer too. */
export interface Mailbox {
  readonly send: (mail: Mail) => Promise<Outcome>;
  /** Shows it at `/dev/mail`. */
  readonly pages: Hono;
}

const mostKept = 100;

export function createMailbox(): Mailbox {
  const mails: Mail[] = [];
  const pages = new Hono();
  pages.get('/dev/mail', pageHeaders, (context) => {
    const asked = context.req.query('lang');
    const lang = asked === 'ko' || asked === 'en' ? asked : localeOf(context.req.header('accept-language')) === 'ko' ? 'ko' : 'en';
    return context.html(layout({ lang, title: words[lang].title, institute: 'dongban', home: '/', content: listOf(mails, lang) }));
  });
  return {
    pages,
    send(mail) {
      mails.unshift(mail);
      mails.splice(mostKept);
      return Promise.resolve({ state: 'sent' });
    },
  };
}

const words = {
  ko: { title: '개발용 편지함', lead: '이 컴퓨터에서만 보이는 편지함이에요. 실제 메일은 보내지 않아요.', none: '아직 온 메일이 없어요. 예약을 하나 해 보세요.', calendar: '달력 일정' },
  en: { title: 'Development mailbox', lead: 'This mailbox is on this machine only. No mail is sent.', none: 'No mail yet. Book something.', calendar: 'Calendar entry' },
} as const;

function listOf(mails: readonly Mail[], lang: 'ko' | 'en') {
  const says = words[lang];
  return html`<h1>${says.title}</h1><p class="lead">${says.lead}</p>
${mails.length === 0 ? html`<p class="panel">${says.none}</p>` : mails.map((mail) => html`<article class="panel" lang="${mail.lang}">
<h2>${mail.subject}</h2>
<p class="quiet">${mail.to.name} &lt;${mail.to.address}&gt; · ${formatTime(mail.date.toISOString(), Temporal.Now.timeZoneId(), lang)}${mail.calendar === undefined ? '' : ` · ${says.calendar} ${mail.calendar.method}`}</p>
<p class="text">${linked(mail.text)}</p>
</article>`)}`;
}

/** Addresses in a letter are the portal's own; they can be followed from here. */
function linked(text: string) {
  return text.split(/(https?:\/\/\S+)/).map((part, index) => (index % 2 === 1 ? html`<a href="${part}">${part}</a>` : part));
}

import { html, nothing, type TemplateResult } from 'lit';
import type { NoticeItem } from '@dongban/core/notice';
import { labelOf } from '@dongban/core/text';
import { noticeKinds } from '@dongban/core/vocabularies';
import type { Words } from '../i18n/loaders.ts';
import { renderTick } from './field.ts';
import { renderText } from './text.ts';

/** What is asked for, and what of it is ticked. */
export interface ConsentsView {
  readonly items: readonly NoticeItem[];
  readonly ticked: ReadonlySet<NoticeItem>;
  /** What is said where one that is needed is not ticked. */
  readonly problem: string | undefined;
  readonly locale: string;
  readonly t: Words<'common' | 'form'>;
  readonly tick: (item: NoticeItem, isTicked: boolean) => void;
}

/** Each thing that people are asked to agree to apart from the others, what is needed first; none is ticked beforehand. */
export function renderConsents(view: ConsentsView): TemplateResult {
  const { items, ticked } = view;
  const firstMissing = items.find((item) => item.required && !ticked.has(item)) ?? items.find(({ required }) => required);
  return html`<div class="consents" part="consents">${items.map((item, index) => renderItem(item, item === firstMissing ? 'agreed' : `agreed-${index}`, view))}</div>`;
}

function renderItem(item: NoticeItem, name: string, { ticked, problem, locale, t, tick }: ConsentsView): TemplateResult {
  const { required, kind, why, items, retention, refusal, recipient, country } = item;
  const words = t.form.notice;
  const term = noticeKinds.term(kind);
  const place = country === undefined ? undefined : (new Intl.DisplayNames(locale, { type: 'region' }).of(country) ?? country);
  const facts: readonly (readonly [label: string, value: unknown])[] = [
    [words.items, items.map((text, index) => html`${index === 0 ? nothing : ', '}${renderText(text, locale)}`)],
    [words.retention, renderText(retention, locale)],
    [words.recipient, recipient && renderText(recipient, locale)], [words.country, place], [words.refusal, renderText(refusal, locale)],
  ];
  return renderTick({
    name, isTicked: ticked.has(item), isRequired: required,
    label: html`${words.agree(term === undefined ? kind : labelOf(term, locale), required)} <span class="strong">${renderText(why, locale)}</span>${recipient === undefined ? nothing : html` (${renderText(recipient, locale)})`}`,
    problem: required && !ticked.has(item) ? problem : undefined,
    more: html`<span class="notice-facts small">${facts.map(([label, value]) => (value === undefined ? nothing : html`<span><span class="strong">${label}</span> ${value}</span>`))}</span>`,
    edit: (isTicked) => tick(item, isTicked),
  });
}

import { fixture, html, waitUntil } from '@open-wc/testing';
import type { LitElement } from 'lit';
import '../define.ts';
import { DeskSource, confirm, receive } from './desk-source.ts';
import { root, settled } from './harness.ts';

/* Every element at every stage that a visitor meets, in either language: what has to hold everywhere is looked at in all of them. */

type Language = 'ko' | 'en';

const minutesFromNow = (minutes: number): string => new Date(Date.now() + minutes * 60_000).toISOString();

const all = <T extends HTMLElement>(element: Element, selector: string): T[] => [...root(element).querySelectorAll<T>(selector)];

const press = async (element: LitElement, selector: string): Promise<void> => {
  await waitUntil(() => all(element, selector).length > 0, `${selector} in <${element.localName}>`, { timeout: 4000 });
  all(element, selector)[0]?.click();
  await element.updateComplete;
  await settled(element);
};

const fill = async (element: LitElement, name: string, text: string): Promise<void> => {
  const field = all<HTMLInputElement>(element, `#field-${name}`)[0];
  if (field === undefined) throw new Error(`<${element.localName}> has no field ${name}.`);
  field.value = text;
  field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  await element.updateComplete;
};

const person = async (element: LitElement): Promise<void> => {
  await fill(element, 'name', '김지우');
  await fill(element, 'email', 'kim@example.org');
  for (const box of all<HTMLInputElement>(element, 'input[type="checkbox"][required]')) box.click();
  await element.updateComplete;
};

const finder = async (lang: Language): Promise<LitElement> => {
  const element = await fixture<LitElement>(html`<dongban-service-finder lang=${lang} answer-days="3" .source=${new DeskSource()}></dongban-service-finder>`);
  await settled(element);
  return element;
};

/** A finder with the answer to a need. */
export const ask = async (lang: Language, need: string): Promise<LitElement> => {
  const element = await finder(lang);
  const field = all<HTMLTextAreaElement>(element, '[role="combobox"]')[0];
  if (field !== undefined) field.value = need;
  field?.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  await press(element, 'form [type="submit"]');
  await waitUntil(() => all(element, '.row.matched, .nothing, .empty').length > 0, 'an answer', { timeout: 5000 });
  return element;
};

const booking = async (lang: Language): Promise<LitElement> => {
  const source = new DeskSource();
  source.answer = (input) => ({ ...confirm(input), booking: { ...confirm(input).booking, state: 'unverified' }, verifyBy: minutesFromNow(15) });
  const element = await fixture<LitElement>(html`<dongban-booking-form lang=${lang} notice-url="/notice.html" resource="service_vibration" .source=${source}></dongban-booking-form>`);
  await settled(element);
  return element;
};

const toTimes = async (lang: Language): Promise<LitElement> => {
  const element = await booking(lang);
  all(element, '.turn').at(-1)?.click();
  await settled(element);
  await press(element, 'td.free');
  return element;
};

const toDetails = async (lang: Language): Promise<LitElement> => {
  const element = await toTimes(lang);
  await press(element, '.slot');
  return element;
};

const toReview = async (lang: Language): Promise<LitElement> => {
  const element = await toDetails(lang);
  await person(element);
  await press(element, '.details [type="submit"]');
  return element;
};

const toBookingCode = async (lang: Language): Promise<LitElement> => {
  const element = await toReview(lang);
  await press(element, '.review [part="submit"]');
  await waitUntil(() => all(element, '#field-code').length > 0, 'the code', { timeout: 4000 });
  return element;
};

const request = async (lang: Language): Promise<LitElement> => {
  const source = new DeskSource();
  source.answerRequest = (input) => ({ ...receive(input), request: { ...receive(input).request, state: 'unverified' }, verifyBy: minutesFromNow(15) });
  const element = await fixture<LitElement>(html`<dongban-request-form lang=${lang} notice-url="/notice.html" about="service_vibration" .need=${'인버터 진동시험'} .source=${source}></dongban-request-form>`);
  await settled(element);
  return element;
};

const finish = async (element: LitElement): Promise<LitElement> => {
  await fill(element, 'code', '123456');
  await press(element, '.code [type="submit"]');
  await waitUntil(() => all(element, '#field-code').length === 0, 'the end', { timeout: 4000 });
  return element;
};

/** Makes an element and brings it to a stage. */
export const stages: Readonly<Record<string, (lang: Language) => Promise<LitElement>>> = {
  'finder before a question': finder,
  'finder with an answer': async (lang) => {
    const element = await ask(lang, '창원에서 인버터 진동시험 20~2000Hz');
    for (const details of all<HTMLDetailsElement>(element, 'details')) details.open = true;
    await press(element, '.answer [aria-expanded="false"]');
    return element;
  },
  'finder with the page of a result': async (lang) => {
    const element = await ask(lang, '진동시험');
    await press(element, '[part="row-title"]');
    return element;
  },
  card: (lang) => fixture<LitElement>(html`<dongban-r-card lang=${lang} card="r-card_han" video="inline" .source=${new DeskSource()}></dongban-r-card>`),
  'card in a row': (lang) => fixture<LitElement>(html`<dongban-r-card lang=${lang} card="r-card_han" layout="compact" .source=${new DeskSource()}></dongban-r-card>`),
  'list of researchers': (lang) => fixture<LitElement>(html`<dongban-r-card-list lang=${lang} .source=${new DeskSource()}></dongban-r-card-list>`),
  'booking: a day': booking,
  'booking: a time': toTimes,
  'booking: who books': toDetails,
  'booking: what is missing': async (lang) => {
    const element = await toDetails(lang);
    await press(element, '.details [type="submit"]');
    return element;
  },
  'booking: the review': toReview,
  'booking: the code': toBookingCode,
  'booking: done': async (lang) => finish(await toBookingCode(lang)),
  request: request,
  'request: what is missing': async (lang) => {
    const element = await request(lang);
    await press(element, 'form [type="submit"]');
    return element;
  },
  'request: the code': async (lang) => {
    const element = await request(lang);
    await person(element);
    await press(element, 'form [type="submit"]');
    await waitUntil(() => all(element, '#field-code').length > 0, 'the code', { timeout: 4000 });
    return element;
  },
};

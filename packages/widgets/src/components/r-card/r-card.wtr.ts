import { aTimeout, expect, fixture, html, oneEvent, waitUntil } from '@open-wc/testing';
import '../../define.ts';
import type { DongbanBookEvent } from '../../events/book.ts';
import type { DongbanErrorEvent } from '../../events/error.ts';
import { testCatalog } from '../../testing/catalog.ts';
import { DeskSource } from '../../testing/desk-source.ts';
import { button, focused, read, root, settled } from '../../testing/harness.ts';
import type { DongbanRCard } from './r-card.ts';

/** Milliseconds until a change of colours is over. */
const colorsFade = 200;

const shown = async (card: string, lang = 'ko'): Promise<DongbanRCard> => {
  const element = await fixture<DongbanRCard>(html`<dongban-r-card lang=${lang} card=${card} .catalog=${testCatalog()}></dongban-r-card>`);
  await settled(element);
  return element;
};

const live = async (source = new DeskSource()): Promise<DongbanRCard> => {
  const element = await fixture<DongbanRCard>(html`<dongban-r-card lang="ko" card="r-card_han" .source=${source}></dongban-r-card>`);
  await settled(element);
  return element;
};

describe('<dongban-r-card>', () => {
  it('is accessible with everything on it, in both languages and both colour schemes', async () => {
    const element = await live();
    await expect(element).to.be.accessible();
    element.setAttribute('lang', 'en');
    element.setAttribute('theme', 'dark');
    await settled(element);
    await aTimeout(colorsFade);
    await expect(element).to.be.accessible();
  });

  it('says who it is, what they know and what is behind it', async () => {
    const element = await shown('r-card_han');
    const name = root(element).querySelector('h2');
    expect(name?.querySelector('.name')?.textContent).to.equal('한서윤');
    expect(name?.querySelector('.other-name')?.textContent).to.equal('Seoyun Han');
    expect(name?.querySelector('.other-name')?.getAttribute('lang')).to.equal('en');
    expect(read(element)).to.include('책임연구원').and.include('창원').and.include('근거 성과 2건').and.include('예시');
  });

  it('puts featured works first and the others from new to old, and holds back the rest', async () => {
    const element = await shown('r-card_han');
    const titles = [...root(element).querySelectorAll('.work-title')].map((title) => title.textContent?.trim());
    expect(titles).to.deep.equal(['커패시터의 진동 피로', '진동 치구', '보고서 3', '보고서 4', '보고서 5']);
    expect(root(element).querySelectorAll('details .work-title')).to.have.lengthOf(1);
  });

  it('speaks the language of the nearest lang, and follows it', async () => {
    const page = await fixture<HTMLElement>(html`<div lang="en"><dongban-r-card card="r-card_han" .catalog=${testCatalog()}></dongban-r-card></div>`);
    const element = page.querySelector<DongbanRCard>('dongban-r-card')!;
    await settled(element);
    expect(read(element)).to.include('Principal researcher').and.include('Works');
    expect(root(element).querySelector('.name')?.textContent).to.equal('Seoyun Han');
    page.lang = 'ko';
    await waitUntil(() => read(element).includes('책임연구원'));
    page.lang = 'fr';
    await waitUntil(() => root(element).querySelector('article')?.lang === 'en', 'a language we lack is answered in English, and marked so');
  });

  it('marks text in another language than the page', async () => {
    const element = await shown('r-card_han', 'en');
    const career = [...root(element).querySelectorAll('.path [lang="ko"]')];
    expect(career.map((text) => text.textContent)).to.include('책임연구원');
  });

  it('shows a card of odd and missing parts as text, and links nowhere unsafe', async () => {
    const element = await shown('r-card_odd');
    expect(read(element)).to.include('<img src=x onerror=');
    expect(root(element).querySelector('img, script')).to.equal(null);
    expect(root(element).querySelectorAll('[href^="javascript:"]')).to.have.lengthOf(0);
    expect('hacked' in window).to.equal(false);
    await expect(element).to.be.accessible();
  });

  it('fetches no picture from elsewhere: initials stand for the portrait, the film waits behind a link', async () => {
    const element = await shown('r-card_han');
    expect(root(element).querySelector('img')).to.equal(null);
    expect(root(element).querySelector('.portrait')?.textContent).to.equal('서윤');
    const film = button(element, '영상 보기') as HTMLAnchorElement;
    expect(film.href).to.equal('https://video.example.org/1');
    expect(film.rel).to.include('noopener');
    expect(film.textContent).to.include('4:20');
  });

  it('offers no booking without a portal, and says so', async () => {
    const element = await shown('r-card_han');
    expect(read(element)).to.include('플랫폼과 연결');
    expect(() => button(element, '상담 예약')).to.throw();
  });

  it('asks for a booking by an event that a page can take over', async () => {
    const element = await live();
    element.addEventListener('dongban-book', (event) => event.preventDefault());
    expect(read(element).replaceAll('\u2060', '')).to.match(/상담 예약 다음 가능 시간 \d+월 \d+일\(.\) (09|14):00/);
    setTimeout(() => button(element, '상담 예약').click());
    const event = await oneEvent<DongbanBookEvent>(element, 'dongban-book');
    expect(event.detail).to.deep.equal({ resource: 'r-card_han' });
    await element.updateComplete;
    expect(root(element).querySelector('dongban-booking-form')).to.equal(null);
  });

  it('opens the booking form itself where nobody takes over', async () => {
    const element = await live();
    button(element, '상담 예약').click();
    await waitUntil(() => root(element).querySelector('dongban-booking-form') !== null);
    const form = root(element).querySelector('dongban-booking-form')!;
    await settled(form);
    await waitUntil(() => focused()?.localName === 'h2' && form.shadowRoot?.activeElement !== null);
    expect(read(form)).to.include('한서윤');
  });

  it('says what to do while no card is chosen, and that a card is not there', async () => {
    const empty = await fixture<DongbanRCard>(html`<dongban-r-card lang="ko" .catalog=${testCatalog()}></dongban-r-card>`);
    expect(read(empty)).to.include('연구자를 골라 주세요');
    await expect(empty).to.be.accessible();

    const missing = await fixture<DongbanRCard>(html`<dongban-r-card lang="ko" .catalog=${testCatalog()}></dongban-r-card>`);
    setTimeout(() => { missing.card = 'r-card_nobody'; });
    const event = await oneEvent<DongbanErrorEvent>(missing, 'dongban-error');
    expect(event.detail.code).to.equal('not-found');
    await settled(missing);
    expect(read(missing)).to.include('찾으시는 항목이 없습니다').and.include('다시 시도');
    await expect(missing).to.be.accessible();
  });

  it('tells whoever builds the page that no data address is set', async () => {
    const element = await fixture<DongbanRCard>(html`<dongban-r-card lang="ko" card="r-card_han"></dongban-r-card>`);
    expect(read(element)).to.include('endpoint나 src');
    await expect(element).to.be.accessible();
  });
});

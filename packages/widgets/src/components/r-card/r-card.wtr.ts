import { aTimeout, expect, fixture, html, oneEvent, waitUntil } from '@open-wc/testing';
import '../../define.ts';
import type { DongbanBookEvent } from '../../events/book.ts';
import type { DongbanErrorEvent } from '../../events/error.ts';
import { formatTime } from '@dongban/core/time';
import { toVCard } from '@dongban/core/vcard';
import type { DongbanSelectEvent } from '../../events/select.ts';
import { addDays } from '../../format/calendar.ts';
import { dateIn, formatZone, offsetMinutes, ownZone } from '../../format/time.ts';
import { hostile, testCatalog } from '../../testing/catalog.ts';
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

/** Puts something else into the place of a method; gives what puts it back. */
function replaced<T, K extends keyof T>(owner: T, name: K, other: T[K]): () => void {
  const own = owner[name];
  owner[name] = other;
  return () => {
    owner[name] = own;
  };
}

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
    await waitUntil(() => root(element).querySelector('.name')?.textContent === '한서윤');
    expect(read(element)).to.include('연구 성과').and.not.include('Works');
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
    expect(read(element)).to.include('예약은 기관 누리집에서');
    expect(() => button(element, '상담 예약')).to.throw();
  });

  it('asks for a booking by an event that a page can take over', async () => {
    const element = await live();
    element.addEventListener('dongban-book', (event) => event.preventDefault());
    const { slots } = await new DeskSource().slots({ resource: 'r-card_han', from: dateIn('Asia/Seoul', Date.now()), through: addDays(dateIn('Asia/Seoul', Date.now()), 7) });
    const words = read(element).replaceAll('\u2060', '').replaceAll('\u00a0', ' ');
    expect(words, 'by the visitor’s own clocks').to.include(`상담 예약 다음 가능 시간 ${formatTime(slots[0]!.start, ownZone(), 'ko')}`);
    expect(words.includes(`${formatZone('Asia/Seoul', 'ko', slots[0]!.start)}로는`), 'and by the hub’s where they differ').to.equal(offsetMinutes(ownZone(), slots[0]!.start) !== 540);
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
    expect(read(missing)).to.include('찾으시는 항목이 없어요').and.include('다시 시도');
    await expect(missing).to.be.accessible();
  });

  it('shows every topic with the works behind it', async () => {
    const element = await shown('r-card_han');
    const topic = root(element).querySelector('.topics details')!;
    expect(topic.querySelector('summary')?.textContent?.replaceAll(/\s+/g, ' ').trim()).to.equal('진동 내구 근거 성과 2건');
    expect([...topic.querySelectorAll('li')].map((work) => work.textContent)).to.deep.equal(['커패시터의 진동 피로', '진동 치구']);
  });

  it('plays a film in its place on a press, and asks nobody outside before', async () => {
    const element = await fixture<DongbanRCard>(html`<dongban-r-card lang="ko" card="r-card_han" video="inline" .catalog=${testCatalog()}></dongban-r-card>`);
    await settled(element);
    const outside = () => performance.getEntriesByType('resource').filter(({ name }) => new URL(name).origin !== location.origin).map(({ name }) => name);
    expect([outside(), root(element).querySelectorAll('iframe').length]).to.deep.equal([[], 0]);
    expect(read(element)).to.include('누르면 YouTube에 연결돼요').and.include('1:05');
    await expect(element).to.be.accessible();
    const film = [...root(element).querySelectorAll<HTMLElement>('button.video')];
    expect(film, 'a film of another host keeps its link').to.have.lengthOf(1);
    film[0]?.click();
    await element.updateComplete;
    const player = root(element).querySelector('iframe')!;
    expect(player.src).to.equal('https://www.youtube-nocookie.com/embed/dongbanSample?autoplay=1');
    expect([player.referrerPolicy, player.title]).to.deep.equal(['strict-origin-when-cross-origin', '시험실 둘러보기']);
    element.card = 'r-card_odd';
    await settled(element);
    expect(root(element).querySelector('iframe'), 'another card plays nothing').to.equal(null);
  });

  it('leads to the portal’s file for address books, and makes the same one where there is none', async () => {
    expect((button(await live(), '연락처 파일') as HTMLAnchorElement).href).to.equal(`${location.origin}/v1/cards/r-card_han/vcard`);

    const element = await shown('r-card_han');
    const saved: Blob[] = [];
    const restore = replaced(URL, 'createObjectURL', ((blob: Blob) => `#${saved.push(blob)}`));
    const names: string[] = [];
    const restoreClick = replaced(HTMLAnchorElement.prototype, 'click', function click(this: HTMLAnchorElement) { names.push(this.download); });
    button(element, '연락처 파일').click();
    await waitUntil(() => names.length === 1);
    restore();
    restoreClick();
    const { cards: [card], organizations: [organization] } = testCatalog();
    expect(names).to.deep.equal(['한서윤.vcf']);
    expect(await saved[0]?.text()).to.equal(toVCard(card!, { locale: 'ko', organization }));
  });

  it('tells search engines who it is, where the page asks for it, in data that cannot end its block', async () => {
    const element = await fixture<DongbanRCard>(html`<dongban-r-card lang="ko" card="r-card_odd" structured-data .catalog=${testCatalog()}></dongban-r-card>`);
    const blocks = () => [...element.querySelectorAll<HTMLScriptElement>('script[type="application/ld+json"]')];
    await waitUntil(() => blocks().length === 1);
    const [odd] = blocks();
    expect(odd?.textContent).not.to.match(/<|>/);
    expect((JSON.parse(odd?.textContent ?? '') as { mainEntity: { name: string } }).mainEntity.name).to.equal(hostile);
    element.card = 'r-card_han';
    await waitUntil(() => blocks()[0]?.textContent?.includes('한서윤') === true);
    expect(blocks()).to.have.lengthOf(1);
    expect(blocks()[0]?.textContent).to.include('ProfilePage').and.include('책임연구원');
    expect('hacked' in window).to.equal(false);
    expect((await shown('r-card_han')).querySelector('script')).to.equal(null);
  });

  it('is one row with the next step, or one row of a list, and opens on wish', async () => {
    const element = await fixture<DongbanRCard>(html`<dongban-r-card lang="ko" card="r-card_han" layout="compact" .source=${new DeskSource()}></dongban-r-card>`);
    await settled(element);
    expect(root(element).querySelector('h2, .sections, .chips')).to.equal(null);
    expect(read(element)).to.include('한서윤').and.include('상담 예약');
    await expect(element).to.be.accessible();
    element.layout = 'list';
    await element.updateComplete;
    expect(read(element)).to.include('진동 피로 수명을').and.include('진동 내구').and.not.include('상담 예약');
    await expect(element).to.be.accessible();
    const keep = (event: Event): void => event.preventDefault();
    element.addEventListener('dongban-select', keep);
    setTimeout(() => button(element, '한서윤').click());
    const event = await oneEvent<DongbanSelectEvent>(element, 'dongban-select');
    expect(event.detail).to.deep.equal({ kind: 'r-card', id: 'r-card_han' });
    await element.updateComplete;
    expect(root(element).querySelector('.sections')).to.equal(null);
    element.removeEventListener('dongban-select', keep);
    button(element, '한서윤').click();
    await waitUntil(() => focused()?.localName === 'h2' && root(element).querySelector('.sections') !== null);
  });

  it('tells whoever builds the page that no data address is set', async () => {
    const element = await fixture<DongbanRCard>(html`<dongban-r-card lang="ko" card="r-card_han"></dongban-r-card>`);
    expect(read(element)).to.include('endpoint나 src');
    await expect(element).to.be.accessible();
  });
});

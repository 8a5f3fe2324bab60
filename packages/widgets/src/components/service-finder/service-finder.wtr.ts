import { aTimeout, expect, fixture, html, oneEvent, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../define.ts';
import type { DongbanBookEvent } from '../../events/book.ts';
import type { DongbanSelectEvent } from '../../events/select.ts';
import { testCatalog } from '../../testing/catalog.ts';
import { DeskSource } from '../../testing/desk-source.ts';
import { button, focused, read, root, settled, write } from '../../testing/harness.ts';
import type { DongbanServiceFinder } from './service-finder.ts';

const finder = (lang = 'ko'): Promise<DongbanServiceFinder> =>
  fixture<DongbanServiceFinder>(html`<dongban-service-finder lang=${lang} .catalog=${testCatalog()}></dongban-service-finder>`);

const label = { ko: '어떤 도움이 필요하세요?', en: 'What do you need help with?' };

const asked = async (text: string, lang: 'ko' | 'en' = 'ko'): Promise<DongbanServiceFinder> => {
  const element = await finder(lang);
  await write(element, label[lang], text);
  button(element, lang === 'ko' ? '찾기' : 'Search').click();
  await answered(element);
  return element;
};

/** Milliseconds until a change of colours is over. */
const colorsFade = 200;

const answered = async (element: DongbanServiceFinder): Promise<void> => {
  await aTimeout(0);
  await settled(element);
};

const titles = (element: DongbanServiceFinder): string[] => [...root(element).querySelectorAll('.row .title')].map((title) => title.textContent?.trim() ?? '');

const press = (element: DongbanServiceFinder, init: KeyboardEventInit): KeyboardEvent => {
  const event = new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, composed: true, cancelable: true, ...init });
  root(element).querySelector('textarea')?.dispatchEvent(event);
  return event;
};

describe('<dongban-service-finder>', () => {
  it('is accessible while empty, with results and reasons open, on a result’s page and with nothing found', async () => {
    const element = await finder();
    await expect(element).to.be.accessible();
    await write(element, label.ko, '인버터 진동시험');
    button(element, '찾기').click();
    await answered(element);
    root(element).querySelector('details')?.setAttribute('open', '');
    await expect(element).to.be.accessible();
    element.setAttribute('theme', 'dark');
    await aTimeout(colorsFade);
    await expect(element).to.be.accessible();
    button(element, '진동 내구 시험').click();
    await waitUntil(() => root(element).querySelector('.detail') !== null);
    await expect(element).to.be.accessible();
    const nothing = await asked('ㅁㄴㅇㄹㅁㄴㅇㄹ');
    expect(read(nothing)).to.include('맞는 결과가 없어요');
    await expect(nothing).to.be.accessible();
  });

  it('answers a need with results grouped by kind, each with its reasons', async () => {
    const element = await asked('인버터 진동시험을 받고 싶어요');
    const groups = [...root(element).querySelectorAll('.group h3')].map((heading) => heading.textContent?.trim().split(' ')[0]);
    expect(groups.slice(0, 2)).to.deep.equal(['서비스', '장비']);
    expect(titles(element)).to.include('진동 내구 시험').and.include('진동시험기 50 kN');
    const row = root(element).querySelector('.row')!;
    expect(row.textContent).to.include('창원').and.include('방문').and.include('시간당 120,000원').and.match(/적합도 \d+%/);
    const reasons = row.querySelectorAll('.reasons > li').length;
    expect(reasons).to.be.greaterThan(0);
    expect(row.querySelectorAll('svg.bar .share')).to.have.lengthOf(reasons);
    expect(row.querySelector('.evidence dd')?.textContent).not.to.equal('');
    expect(row.querySelector('mark')).not.to.equal(null);
  });

  it('says what it read out of the need', async () => {
    const element = await asked('창원에서 인버터 진동시험 20~2000Hz IEC 60068-2-6');
    const understood = [...root(element).querySelectorAll('[part="understood"] li')].map((chip) => chip.textContent?.replaceAll('\u2060', ''));
    expect(understood).to.include('창원').and.include('IEC 60068-2-6').and.include('20–2,000\u00a0Hz');
  });

  it('says how many were found where a screen reader hears it', async () => {
    const element = await asked('인버터 진동시험');
    expect(root(element).querySelector('[role="status"]')?.textContent).to.match(/^\d+건을 찾았어요\.$/);
  });

  it('asks at Enter, begins a line at Shift+Enter, and leaves Enter alone while a syllable is being put together', async () => {
    const element = await finder();
    await write(element, label.ko, '진동시험');
    expect(press(element, { isComposing: true }).defaultPrevented).to.equal(false);
    // Safari ends the composition before the key comes, and says so by key code 229 alone.
    expect(press(element, { keyCode: 229 }).defaultPrevented).to.equal(false);
    expect(press(element, { shiftKey: true }).defaultPrevented).to.equal(false);
    await answered(element);
    expect(titles(element)).to.deep.equal([]);
    expect(press(element, {}).defaultPrevented).to.equal(true);
    await answered(element);
    expect(titles(element)).not.to.deep.equal([]);
  });

  it('can be used by keyboard alone', async () => {
    const element = await finder();
    element.focus();
    await element.updateComplete;
    await sendKeys({ type: 'vibration test' });
    await sendKeys({ press: 'Enter' });
    await answered(element);
    expect(titles(element)).not.to.deep.equal([]);
    root(element).querySelector<HTMLElement>('.row .title')?.focus();
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => focused()?.localName === 'h2', 'the page of the result has the focus');
    button(element, '결과로 돌아가기').focus();
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => focused()?.classList.contains('title') === true, 'the focus is back at the row');
  });

  it('asks for words where there are none', async () => {
    const element = await finder();
    button(element, '찾기').click();
    await element.updateComplete;
    expect(read(element)).to.include('무엇이 필요한지 한 문장으로');
    expect(root(element).querySelector('textarea')?.getAttribute('aria-invalid')).to.equal('true');
    await expect(element).to.be.accessible();
  });

  it('says beside the field that a need is too long, and keeps it', async () => {
    const element = await asked('진'.repeat(4001));
    const field = root(element).querySelector('textarea')!;
    expect(field.value).to.have.lengthOf(4001);
    expect(field.getAttribute('aria-invalid')).to.equal('true');
    expect(read(element)).to.include('4,000자까지').and.not.to.include('다시 시도');
    await write(element, label.ko, '진동시험');
    expect(field.getAttribute('aria-invalid')).to.equal('false');
  });

  it('tries an example at a click', async () => {
    const element = await finder();
    button(element, '인버터 진동시험을 창원에서').click();
    await answered(element);
    expect(root(element).querySelector('textarea')?.value).to.equal('인버터 진동시험을 창원에서 받고 싶어요');
    expect(titles(element)).to.include('진동 내구 시험');
  });

  it('lists an area without words, and narrows an answer to one with them', async () => {
    const element = await finder();
    button(element, '교육지원·창업보육').click();
    await answered(element);
    expect(titles(element)).to.deep.equal(['재직자 교육']);
    await write(element, label.ko, '진동');
    button(element, '찾기').click();
    await answered(element);
    expect(titles(element)).to.deep.equal([]);
    button(element, '연구장비 공동활용').click();
    await answered(element);
    expect(titles(element)).to.deep.equal(['진동시험기 50 kN']);
    button(element, '지우기').click();
    await answered(element);
    expect(read(element)).to.include('분야별로 보기');
  });

  it('tells the page what was chosen, and shows it itself where nobody takes over', async () => {
    const element = await asked('진동 내구 시험');
    setTimeout(() => button(element, '진동 내구 시험').click());
    const event = await oneEvent<DongbanSelectEvent>(element, 'dongban-select');
    expect(event.detail).to.deep.equal({ kind: 'service', id: 'service_vibration' });
    await waitUntil(() => root(element).querySelector('.detail') !== null);
    expect(read(element)).to.include('IEC 60068-2-6').and.include('5–3,000').and.include('시료 도착 후 7영업일').and.include('한서윤');
  });

  it('leaves a choice to the page that takes it', async () => {
    const element = await asked('한서윤 진동 피로');
    element.addEventListener('dongban-select', (event) => event.preventDefault());
    button(element, '한서윤').click();
    await answered(element);
    expect(root(element).querySelector('dongban-r-card')).to.equal(null);
  });

  it('shows a researcher’s card in its own place', async () => {
    const element = await asked('한서윤 진동 피로');
    button(element, '한서윤').click();
    await waitUntil(() => root(element).querySelector('dongban-r-card') !== null);
    const card = root(element).querySelector('dongban-r-card')!;
    await settled(card);
    expect(read(card)).to.include('책임연구원');
  });

  it('opens a booking where there is a portal, and says that it takes one where there is none', async () => {
    const element = await asked('진동 내구 시험');
    button(element, '진동 내구 시험').click();
    await waitUntil(() => read(element).includes('플랫폼과 연결'));

    const live = await fixture<DongbanServiceFinder>(html`<dongban-service-finder lang="ko" .source=${new DeskSource()}></dongban-service-finder>`);
    await write(live, label.ko, '진동 내구 시험');
    button(live, '찾기').click();
    await answered(live);
    button(live, '진동 내구 시험').click();
    await waitUntil(() => root(live).querySelector('.detail') !== null);
    setTimeout(() => button(live, '예약하기').click());
    const event = await oneEvent<DongbanBookEvent>(live, 'dongban-book');
    expect(event.detail.resource).to.equal('service_vibration');
    await waitUntil(() => root(live).querySelector('dongban-booking-form') !== null);
  });

  it('speaks English on an English page, and shows what it knows only in Korean with its language marked', async () => {
    const element = await asked('vibration test', 'en');
    expect(read(element)).to.match(/\d+ results? found\./).and.include('Services').and.include('₩120,000 per hour');
    expect(root(element).querySelector('.panel')?.getAttribute('lang')).to.equal('en');
  });

  it('takes what a catalog says as text', async () => {
    const element = await asked('onerror img src window hacked script');
    expect(root(element).querySelector('img, script')).to.equal(null);
    expect('hacked' in window).to.equal(false);
  });

  it('says what went wrong and tries again', async () => {
    const element = await fixture<DongbanServiceFinder>(html`<dongban-service-finder lang="ko" src="/no-such-catalog.json"></dongban-service-finder>`);
    await write(element, label.ko, '시험');
    setTimeout(() => button(element, '찾기').click());
    await oneEvent(element, 'dongban-error');
    await answered(element);
    expect(read(element)).to.include('불러오지 못했습니다');
    await expect(element).to.be.accessible();
    setTimeout(() => button(element, '다시 시도').click());
    await oneEvent(element, 'dongban-error');
  });

  it('says that there is no connection, and asks again when it is back', async () => {
    const source = new DeskSource();
    const online = Object.getOwnPropertyDescriptor(Navigator.prototype, 'onLine')!;
    Object.defineProperty(navigator, 'onLine', { configurable: true, value: false });
    const element = await fixture<DongbanServiceFinder>(html`<dongban-service-finder lang="ko" src="https://unreachable.invalid/catalog.json"></dongban-service-finder>`);
    await write(element, label.ko, '시험');
    button(element, '찾기').click();
    await waitUntil(() => read(element).includes('인터넷에 연결되어 있지 않습니다'));
    await expect(element).to.be.accessible();
    Object.defineProperty(navigator, 'onLine', { ...online, configurable: true });
    element.source = source;
    window.dispatchEvent(new Event('online'));
    await waitUntil(() => titles(element).length > 0);
  });
});

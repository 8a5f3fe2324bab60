import { aTimeout, expect, fixture, html, oneEvent, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../define.ts';
import type { DongbanErrorEvent } from '../../events/error.ts';
import type { DongbanSelectEvent } from '../../events/select.ts';
import { hostile, testCatalog } from '../../testing/catalog.ts';
import { DeskSource } from '../../testing/desk-source.ts';
import { button, focused, read, root, settled, write } from '../../testing/harness.ts';
import type { DongbanRCardList } from './r-card-list.ts';

/** Milliseconds until a change of colours is over. */
const colorsFade = 200;

const label = '연구자 찾기';

const list = async (lang = 'ko', catalog = testCatalog()): Promise<DongbanRCardList> => {
  const element = await fixture<DongbanRCardList>(html`<dongban-r-card-list lang=${lang} .catalog=${catalog}></dongban-r-card-list>`);
  await settled(element);
  return element;
};

const people = (element: DongbanRCardList): string[] => [...root(element).querySelectorAll('[part="row"]')].map((row) => row.getAttribute('data-id') ?? '');
const spoken = (element: DongbanRCardList): string => root(element).querySelector('[role="status"]')?.textContent ?? '';

/** A catalog of many people at two hubs. */
const crowd = () => {
  const catalog = testCatalog();
  const [han] = catalog.cards;
  const seoul = { ...catalog.hubs[0]!, id: 'hub_seoul' as const, name: { ko: '서울', en: 'Seoul' } };
  const cards = Array.from({ length: 30 }, (_, number) => ({ ...han!, id: `r-card_${number}` as const, hub: number % 2 === 0 ? ('hub_changwon' as const) : ('hub_seoul' as const) }));
  return { ...catalog, hubs: [...catalog.hubs, seoul], cards };
};

describe('<dongban-r-card-list>', () => {
  it('is accessible with people, in dark, with nobody found and in English', async () => {
    const element = await list();
    await expect(element).to.be.accessible();
    element.setAttribute('theme', 'dark');
    await aTimeout(colorsFade);
    await expect(element).to.be.accessible();
    await write(element, label, 'ㅁㄴㅇㄹㅁㄴㅇㄹ');
    expect(read(element)).to.include('찾는 연구자가 없어요');
    await expect(element).to.be.accessible();
    const english = await list('en');
    expect(read(english)).to.include('2 researchers').and.include('Principal researcher');
    await expect(english).to.be.accessible();
  });

  it('finds people by name in any script, 초성, topic, hub and what they may be asked about, and marks what was met', async () => {
    const element = await list();
    expect(people(element)).to.deep.equal(['r-card_han', 'r-card_odd']);
    for (const typed of ['한서ㅇ', 'seoyun', 'ㅎㅅㅇ', '진동 내구', '창원', '조건 정하기']) {
      await write(element, label, typed);
      expect(people(element), typed).to.deep.equal(['r-card_han']);
    }
    expect(read(element), 'what the row does not show is said').to.include('찾은 곳: 진동시험 조건 정하기');
    await write(element, label, 'Seoyun');
    expect([...root(element).querySelectorAll('mark')].map((mark) => mark.textContent)).to.deep.equal(['Seoyun']);
  });

  it('says how many there are where a screen reader hears it', async () => {
    const element = await list();
    await waitUntil(() => spoken(element) === '연구자 2명');
    await write(element, label, '한서윤');
    await waitUntil(() => spoken(element) === '연구자 1명');
    await write(element, label, 'ㅁㄴㅇㄹㅁㄴㅇㄹ');
    await waitUntil(() => spoken(element) === '찾는 연구자가 없어요');
  });

  it('narrows to a hub, and holds back what is far down', async () => {
    const element = await list('ko', crowd());
    expect(people(element)).to.have.lengthOf(12);
    button(element, '18명 더 보기').click();
    await element.updateComplete;
    expect(people(element)).to.have.lengthOf(24);
    const hub = root(element).querySelector('select')!;
    hub.value = 'hub_seoul';
    hub.dispatchEvent(new Event('change'));
    await element.updateComplete;
    expect(people(element).every((id) => Number(id.slice('r-card_'.length)) % 2 === 1)).to.equal(true);
    await waitUntil(() => spoken(element) === '연구자 15명');
    await expect(element).to.be.accessible();
  });

  it('can be used by keyboard alone, and shows a card in its own place where nobody takes over', async () => {
    const element = await list();
    element.focus();
    await waitUntil(() => focused()?.id === 'look');
    await sendKeys({ type: 'seoyun' });
    await waitUntil(() => people(element).length === 1);
    await sendKeys({ press: 'Tab' });
    expect(focused()?.textContent).to.include('한서윤');
    setTimeout(() => void sendKeys({ press: 'Enter' }));
    const event = await oneEvent<DongbanSelectEvent>(element, 'dongban-select');
    expect(event.detail).to.deep.equal({ kind: 'r-card', id: 'r-card_han' });
    await waitUntil(() => root(element).querySelector('dongban-r-card') !== null && focused()?.localName === 'h2');
    button(element, '목록으로 돌아가기').click();
    await waitUntil(() => focused()?.classList.contains('title') === true, 'the focus is back at the row');
  });

  it('leaves a choice to the page that takes it', async () => {
    const element = await list();
    element.addEventListener('dongban-select', (event) => event.preventDefault());
    button(element, '한서윤').click();
    await aTimeout(0);
    expect(root(element).querySelector('dongban-r-card')).to.equal(null);
  });

  it('takes what a catalog says as text', async () => {
    const element = await list();
    expect(read(element)).to.include(hostile.slice(0, 20));
    expect(root(element).querySelector('img, script')).to.equal(null);
    expect('hacked' in window).to.equal(false);
  });

  it('says what went wrong and tries again, and that no address is set', async () => {
    const element = await fixture<DongbanRCardList>(html`<dongban-r-card-list lang="ko"></dongban-r-card-list>`);
    expect(read(element)).to.include('endpoint나 src');
    await expect(element).to.be.accessible();
    setTimeout(() => element.setAttribute('src', '/no-such-catalog.json'));
    const event = await oneEvent<DongbanErrorEvent>(element, 'dongban-error');
    expect(event.detail.code).to.equal('not-found');
    await settled(element);
    await waitUntil(() => read(element).includes('다시 시도'));
    await expect(element).to.be.accessible();
    element.source = new DeskSource();
    await waitUntil(() => people(element).length === 2);
  });
});

import { aTimeout, expect, fixture, html, oneEvent, waitUntil } from '@open-wc/testing';
import { executeServerCommand, sendKeys } from '@web/test-runner-commands';
import '../../define.ts';
import type { DongbanBookEvent } from '../../events/book.ts';
import type { DongbanRequestEvent } from '../../events/request.ts';
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

const field = (element: DongbanServiceFinder): HTMLInputElement => root(element).querySelector<HTMLInputElement>('[role="combobox"]')!;

const options = (element: DongbanServiceFinder): string[] =>
  field(element).getAttribute('aria-expanded') === 'true' ? [...root(element).querySelectorAll('[role="option"] .name')].map((name) => name.textContent?.trim() ?? '') : [];

/** The option that a screen reader reads, by the field's own word. */
const active = (element: DongbanServiceFinder): string | undefined => {
  const id = field(element).getAttribute('aria-activedescendant');
  const option = id === null ? null : root(element).querySelector(`#${id}`);
  return option?.getAttribute('aria-selected') === 'true' ? option.querySelector('.name')?.textContent?.trim() : undefined;
};

/** A finder with the focus in its field and the names there to suggest. */
const typing = async (text: string): Promise<DongbanServiceFinder> => {
  const element = await finder();
  element.focus();
  await element.updateComplete;
  await write(element, label.ko, text);
  await waitUntil(() => options(element).length > 0, `names for ${text}`);
  return element;
};

const spoken = (element: DongbanServiceFinder): string => root(element).querySelector('[role="status"]')?.textContent ?? '';

const press = (element: DongbanServiceFinder, init: KeyboardEventInit): KeyboardEvent => {
  const event = new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, composed: true, cancelable: true, ...init });
  field(element).dispatchEvent(event);
  return event;
};

/** Ticks a filter by its words, as somebody who presses its label. */
const tick = async (element: DongbanServiceFinder, words: string): Promise<void> => {
  const found = [...root(element).querySelectorAll<HTMLElement>('label.tick')].find((tickable) => tickable.textContent?.includes(words));
  found?.click();
  await answered(element);
};

const part = (element: DongbanServiceFinder, pointer: string): HTMLElement | null => root(element).querySelector(`[data-part="${pointer}"]`);

describe('<dongban-service-finder>', () => {
  it('says what place a result has, what somebody could ask instead and what it does not mention, once somebody looks at the reasons', async () => {
    const element = await finder();
    await write(element, label.ko, '창원에서 인버터 진동시험 20~2000Hz');
    button(element, '찾기').click();
    await answered(element);
    const rows = [...root(element).querySelectorAll<HTMLElement>('.row.matched')];
    for (const row of rows) row.querySelector('details')?.setAttribute('open', '');
    await waitUntil(() => root(element).querySelectorAll('.why-not').length === rows.length - 1, 'all but the first say something');
    const places = rows.map((row) => /전체에서 (\d+)위/.exec(row.querySelector('.why-not')?.textContent ?? '')?.[1]);
    expect(places.filter((place) => place === undefined), 'the first one says nothing').to.have.lengthOf(1);
    expect(new Set(places).size, 'everybody has a place').to.equal(rows.length);
    await waitUntil(() => /[가-힣]면 \d+위예요\./.test(root(element).textContent ?? ''), 'what would lift one of them');
    expect(read(element)).to.match(/이 기록에는 ‘[^’]+’ 관련 내용이 없어요\./);
    element.setAttribute('lang', 'en');
    await waitUntil(() => /(If|With) [^.]+, it ranks number \d+\./.test(read(element)) && /This record does not mention “[^”]+”/.test(read(element)));
  });

  it('says of what a condition left out which one it is, and what place it would have', async () => {
    const element = await finder();
    await write(element, label.ko, '일본 기업입니다. 시험료를 지원하는 바우처를 찾습니다');
    button(element, '찾기').click();
    await answered(element);
    const leftOut = root(element).querySelector('details.left-out');
    leftOut?.setAttribute('open', '');
    await waitUntil(() => /대한민국/.test(leftOut?.textContent ?? ''), 'the condition, in words');
    expect(leftOut?.textContent).to.match(/이 조건만 맞으면 전체에서 1위예요\./);
    await expect(element).to.be.accessible();
    element.setAttribute('lang', 'en');
    await waitUntil(() => root(element).textContent?.includes('Without this condition it would rank number 1 of all.'));
  });

  it('comes back from a result, or from what was left out, to what was open, with the focus where it was', async () => {
    const element = await finder();
    await write(element, label.ko, '일본 기업입니다. 시험료를 지원하는 바우처를 찾습니다');
    button(element, '찾기').click();
    await answered(element);
    const details = (name: string) => root(element).querySelector<HTMLDetailsElement>(`details.${name}`)!;
    for (const [name, title] of [['left-out', '.left-out button.link'], ['why', '.row .title']] as const) {
      details(name).querySelector('summary')?.click();
      await waitUntil(() => details(name).open);
      await aTimeout(0);
      const chosen = root(element).querySelector<HTMLElement>(title)!;
      const { textContent } = chosen;
      chosen.click();
      await waitUntil(() => root(element).querySelector('.detail, dongban-r-card') !== null);
      button(element, '결과로 돌아가기').click();
      await waitUntil(() => root(element).querySelector(title) !== null && focused()?.textContent === textContent);
      expect(details(name).open, name).to.equal(true);
    }
    details('left-out').querySelector('summary')?.click();
    await waitUntil(() => !details('left-out').open);
    await write(element, label.ko, '진동시험');
    button(element, '찾기').click();
    await waitUntil(() => root(element).querySelector('details.why')?.hasAttribute('open') === false, 'another question folds all');
  });

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
    const understood = [...root(element).querySelectorAll('[part="understood"] .part-words')].map((chip) => chip.textContent?.replaceAll('\u2060', '').replaceAll(/[^\S\u00a0]+/g, ' ').trim());
    expect(understood).to.include('거점 창원').and.include('규격 IEC 60068-2-6').and.include('수치 20–2,000\u00a0Hz');
  });

  it('takes back what it understood, and asks again', async () => {
    const element = await asked('창원에서 인버터 진동시험');
    expect(root(element).querySelector('.row')?.textContent).to.include('창원');
    root(element).querySelector<HTMLElement>('[data-part="/hub"] .part-remove')?.click();
    await answered(element);
    expect(part(element, '/hub')).to.equal(null);
    expect(titles(element)).to.include('진동 내구 시험');
    expect(focused()?.classList.contains('results-title')).to.equal(true);
    expect(field(element).value).to.equal('창원에서 인버터 진동시험');
  });

  it('sets right what it understood, in a form of its own', async () => {
    const element = await asked('창원에서 인버터 진동시험 20~2000Hz');
    root(element).querySelector<HTMLElement>('[data-part="/quantities/0"] .part-words')?.click();
    await waitUntil(() => focused()?.id === 'edit');
    await expect(element).to.be.accessible();
    const edit = focused() as HTMLInputElement;
    expect(edit.value).to.equal('20~2000Hz');
    edit.value = '40 Hz';
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => part(element, '/quantities/0')?.textContent?.includes('40') === true);
    root(element).querySelector<HTMLElement>('[data-part="/hub"] .part-words')?.click();
    await waitUntil(() => focused()?.localName === 'select');
    await sendKeys({ press: 'Escape' });
    await waitUntil(() => focused()?.classList.contains('part-words') === true, 'the focus is back at what was not changed');
  });

  it('forgets what is left of a question when its last word has been taken back', async () => {
    const element = await asked('창원에서');
    root(element).querySelector<HTMLElement>('[data-part="/hub"] .part-remove')?.click();
    await answered(element);
    expect(read(element)).to.include('분야별로 보기');
    expect(field(element).value).to.equal('');
  });

  it('says how many were found where a screen reader hears it, once things have come to rest', async () => {
    const element = await asked('인버터 진동시험');
    await waitUntil(() => /^\d+건을 찾았어요\.$/.test(spoken(element)));
    await tick(element, '장비');
    await waitUntil(() => spoken(element) === '1건을 찾았어요.');
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

  it('suggests names as they are typed: half syllables, 초성, particles, typos, the other keyboard, and part of a word', async () => {
    const element = await typing('진동시ㅎ');
    expect(options(element)[0]).to.equal('진동시험기 50 kN');
    expect(root(element).querySelector('[role="option"] mark')?.textContent).to.equal('진동시험');
    for (const [typed, name] of [['ㅎㅅㅇ', '한서윤'], ['한서윤을', '한서윤'], ['wlsehdtlgja', '진동시험기 50 kN'], ['내구', '진동 내구 시험'], ['진둥시험기', '진동시험기 50 kN'], ['Seoyun', '한서윤 Seoyun Han']]) {
      await write(element, label.ko, typed ?? '');
      expect(options(element)[0], typed).to.equal(name);
    }
    await write(element, label.ko, '창원 공장 인버터의 진동시험을 받고 싶습니다');
    expect(options(element), 'a sentence is no name').to.deep.equal([]);
  });

  it('is a combobox to the letter', async () => {
    const element = await typing('진동');
    const input = field(element);
    const list = root(element).querySelector('[role="listbox"]');
    expect([input.getAttribute('aria-autocomplete'), input.getAttribute('aria-controls'), input.getAttribute('aria-expanded')]).to.deep.equal(['list', list?.id, 'true']);
    expect(list?.getAttribute('aria-label')).not.to.equal('');
    expect(list?.querySelectorAll('a, button, input').length, 'nothing to operate inside an option').to.equal(0);
    await expect(element).to.be.accessible();
    const [first, second] = options(element);
    expect(active(element)).to.equal(undefined);
    await sendKeys({ press: 'ArrowDown' });
    expect(active(element)).to.equal(first);
    await sendKeys({ press: 'ArrowDown' });
    expect(active(element)).to.equal(second);
    await sendKeys({ press: 'ArrowUp' });
    await sendKeys({ press: 'ArrowUp' });
    expect(active(element), 'before the first comes the last').to.equal(options(element).at(-1));
    await expect(element).to.be.accessible();
    await sendKeys({ press: 'End' });
    expect(active(element)).to.equal(undefined);
    expect(focused()).to.equal(input);
    await sendKeys({ press: 'Escape' });
    expect(input.getAttribute('aria-expanded')).to.equal('false');
    await sendKeys({ down: 'Alt' });
    await sendKeys({ press: 'ArrowDown' });
    expect([input.getAttribute('aria-expanded'), active(element)]).to.deep.equal(['true', undefined]);
    await sendKeys({ press: 'ArrowUp' });
    await sendKeys({ up: 'Alt' });
    expect(input.getAttribute('aria-expanded')).to.equal('false');
    await sendKeys({ press: 'Escape' });
    await element.updateComplete;
    expect(input.value, 'a second Escape empties the field').to.equal('');
    await waitUntil(() => spoken(element) === '');
  });

  it('opens the page of a name that is picked, by key or by pointer', async () => {
    const element = await typing('진동시험기');
    await waitUntil(() => spoken(element).startsWith('이름 1개'));
    await sendKeys({ press: 'ArrowDown' });
    setTimeout(() => void sendKeys({ press: 'Enter' }));
    const event = await oneEvent<DongbanSelectEvent>(element, 'dongban-select');
    expect(event.detail).to.deep.equal({ kind: 'equipment', id: 'equipment_shaker' });
    await waitUntil(() => focused()?.localName === 'h2' && root(element).querySelector('.detail') !== null);
    expect(field(element).value).to.equal('진동시험기 50 kN');
    button(element, '처음으로 돌아가기').click();
    await waitUntil(() => focused()?.id === 'need');

    const other = await typing('진동시험기');
    root(other).querySelector<HTMLElement>('[role="option"]')?.click();
    await waitUntil(() => root(other).querySelector('.detail') !== null);
  });

  it('asks at Enter where no name is picked', async () => {
    const element = await typing('진동시험');
    await sendKeys({ press: 'Enter' });
    await answered(element);
    expect(titles(element)).not.to.deep.equal([]);
    expect(field(element).getAttribute('aria-expanded')).to.equal('false');
  });

  it('leaves every key to Chromium’s input method while a syllable is being put together', async () => {
    const element = await typing('진동');
    await sendKeys({ press: 'ArrowDown' });
    expect(active(element)).not.to.equal(undefined);
    const chosen: unknown[] = [];
    element.addEventListener('dongban-select', (event) => chosen.push(event.detail));
    await executeServerCommand('ime', { compose: '시' });
    await waitUntil(() => field(element).value === '진동시', 'the composition is in the field');
    expect(active(element), 'typing leaves the list').to.equal(undefined);
    await executeServerCommand('ime', { key: 'ArrowDown' });
    await executeServerCommand('ime', { key: 'Enter' });
    expect(active(element)).to.equal(undefined);
    await executeServerCommand('ime', { commit: '시' });
    await executeServerCommand('ime', { compose: '허' });
    await executeServerCommand('ime', { compose: '험' });
    await executeServerCommand('ime', { key: 'Enter', commit: '험' });
    await answered(element);
    expect(field(element).value).to.equal('진동시험');
    expect(options(element)[0]).to.equal('진동시험기 50 kN');
    expect([chosen, titles(element)]).to.deep.equal([[], []]);
    await sendKeys({ press: 'Enter' });
    await answered(element);
    expect(titles(element), 'the next Enter asks').not.to.deep.equal([]);
  });

  it('takes the Enter that ends a composition in Safari for no Enter', async () => {
    const element = await typing('진도');
    await sendKeys({ press: 'ArrowDown' });
    const chosen: unknown[] = [];
    element.addEventListener('dongban-select', (event) => chosen.push(event.detail));
    // As Safari sends it: the composition is over when the key comes, which only its code tells.
    const input = field(element);
    input.dispatchEvent(new CompositionEvent('compositionend', { data: '동', bubbles: true, composed: true }));
    expect(press(element, { keyCode: 229 }).defaultPrevented).to.equal(false);
    input.dispatchEvent(new KeyboardEvent('keyup', { key: 'Enter', keyCode: 13, bubbles: true, composed: true }));
    await answered(element);
    expect([chosen, titles(element)]).to.deep.equal([[], []]);
    expect(press(element, { isComposing: true }).defaultPrevented).to.equal(false);
    expect(press(element, { keyCode: 13 }).defaultPrevented).to.equal(true);
    expect(chosen).to.have.lengthOf(1);
  });

  it('keeps the words of several pasted lines apart', async () => {
    const element = await finder();
    element.focus();
    await element.updateComplete;
    const data = new DataTransfer();
    data.setData('text/plain', '인버터\n진동시험\n');
    field(element).dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true, composed: true }));
    expect(field(element).value).to.equal('인버터 진동시험');
  });

  it('asks for words where there are none', async () => {
    const element = await finder();
    button(element, '찾기').click();
    await element.updateComplete;
    expect(read(element)).to.include('무엇이 필요한지 한 문장으로');
    expect(field(element).getAttribute('aria-invalid')).to.equal('true');
    await expect(element).to.be.accessible();
  });

  it('says beside the field that a need is too long, and keeps it', async () => {
    const element = await asked('진'.repeat(4001));
    const input = field(element);
    expect(input.value).to.have.lengthOf(4001);
    expect(input.getAttribute('aria-invalid')).to.equal('true');
    expect(read(element)).to.include('4,000자까지').and.not.to.include('다시 시도');
    await write(element, label.ko, '진동시험');
    expect(input.getAttribute('aria-invalid')).to.equal('false');
  });

  it('tries an example at a click', async () => {
    const element = await finder();
    button(element, '인버터 진동시험을 창원에서').click();
    await answered(element);
    expect(field(element).value).to.equal('인버터 진동시험을 창원에서 받고 싶어요');
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
    expect(read(element)).to.include('고른 조건에 맞는 결과가 없어요');
    await tick(element, '교육지원·창업보육');
    await tick(element, '연구장비 공동활용');
    expect(titles(element)).to.deep.equal(['진동시험기 50 kN']);
    button(element, '지우기').click();
    await answered(element);
    expect(read(element)).to.include('분야별로 보기');
  });

  it('shows filters with counts, behind one button where it is narrow', async () => {
    const element = await asked('인버터 진동시험');
    const facet = (name: string) => [...root(element).querySelectorAll(`[data-facet="${name}"] label`)].map((words) => words.textContent?.replaceAll(/\s+/g, ' ').trim());
    expect(facet('kind')).to.deep.include('장비 1');
    element.style.inlineSize = '360px';
    const toggle = root(element).querySelector<HTMLElement>('.filters-button')!;
    await waitUntil(() => toggle.checkVisibility());
    expect(root(element).querySelector('.facets')?.checkVisibility()).to.equal(false);
    toggle.click();
    await element.updateComplete;
    expect(toggle.getAttribute('aria-expanded')).to.equal('true');
    expect(root(element).querySelector('.facets')?.checkVisibility()).to.equal(true);
    await expect(element).to.be.accessible();
    await tick(element, '장비');
    expect(titles(element)).to.deep.equal(['진동시험기 50 kN']);
    button(element, '조건 모두 지우기').click();
    await answered(element);
    expect(titles(element).length).to.be.greaterThan(1);
  });

  it('keeps filters in the page’s address where the host asks, and the need never', async () => {
    const before = location.href;
    try {
      const element = await fixture<DongbanServiceFinder>(html`<dongban-service-finder lang="ko" url-filters .catalog=${testCatalog()}></dongban-service-finder>`);
      await write(element, label.ko, '인버터 진동시험');
      button(element, '찾기').click();
      await answered(element);
      expect(location.href).to.equal(before);
      await tick(element, '장비');
      expect(new URL(location.href).searchParams.get('find-kind')).to.equal('equipment');
      expect(decodeURIComponent(location.href)).not.to.include('진동');

      const other = await fixture<DongbanServiceFinder>(html`<dongban-service-finder lang="ko" url-filters .catalog=${testCatalog()}></dongban-service-finder>`);
      await waitUntil(() => titles(other).length > 0);
      expect(titles(other)).to.deep.equal(['진동시험기 50 kN']);
    } finally {
      history.replaceState(null, '', before);
    }
  });

  it('puts all kinds in one row, best first, where that is wanted', async () => {
    const element = await asked('인버터 진동시험');
    button(element, '전체 순위').click();
    await element.updateComplete;
    expect(root(element).querySelectorAll('.group')).to.have.lengthOf(1);
    const fits = [...root(element).querySelectorAll('.fit')].map((fit) => Number(/\d+/.exec(fit.textContent ?? '')?.[0]));
    expect(fits).to.deep.equal([...fits].sort((a, b) => b - a));
    expect(root(element).querySelector('.row .badge')?.textContent).to.match(/서비스|장비/);
    await expect(element).to.be.accessible();
  });

  it('leads to a person where there is one, with what was written', async () => {
    const element = await fixture<DongbanServiceFinder>(html`<dongban-service-finder lang="ko" answer-days="3" .source=${new DeskSource()}></dongban-service-finder>`);
    await write(element, label.ko, 'ㅁㄴㅇㄹㅁㄴㅇㄹ');
    button(element, '찾기').click();
    await answered(element);
    expect(read(element)).to.include('맞는 결과가 없어요').and.include('3영업일 안에');
    await expect(element).to.be.accessible();
    element.addEventListener('dongban-request', (event) => event.preventDefault());
    setTimeout(() => button(element, '담당자에게 문의').click());
    const event = await oneEvent<DongbanRequestEvent>(element, 'dongban-request');
    expect([event.detail.need, event.bubbles, event.composed]).to.deep.equal(['ㅁㄴㅇㄹㅁㄴㅇㄹ', true, true]);
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
    await waitUntil(() => read(element).includes('예약은 기관 누리집에서'));

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
    expect(read(element)).to.include('불러오지 못했어요');
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
    await waitUntil(() => read(element).includes('인터넷에 연결되어 있지 않아요'));
    await expect(element).to.be.accessible();
    Object.defineProperty(navigator, 'onLine', { ...online, configurable: true });
    element.source = source;
    window.dispatchEvent(new Event('online'));
    await waitUntil(() => titles(element).length > 0);
  });
});

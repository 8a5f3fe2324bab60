import { aTimeout, expect, fixture, html, waitUntil } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import type { LitElement } from 'lit';
import { DeskSource } from './desk-source.ts';
import { focused, root, settled } from './harness.ts';
import { ask, stages } from './stages.ts';

/* What WCAG 2.2 asks of every stage of every element, and axe does not look at: each test names its criterion. */

const controls = 'button, a[href], input, select, textarea, summary, [role="option"], [tabindex="0"]';

/** The shadow roots of an element and of those inside it. */
const rootsOf = (element: Element): ShadowRoot[] => {
  const own = element.shadowRoot;
  return own === null ? [] : [own, ...[...own.querySelectorAll('*')].flatMap(rootsOf)];
};

/** Said by a screen reader alone. */
const isSpokenOnly = (part: Element): boolean => getComputedStyle(part).clipPath === 'inset(50%)' || (part.parentElement !== null && isSpokenOnly(part.parentElement));

const partsOf = (element: Element, selector = '*'): HTMLElement[] =>
  rootsOf(element).flatMap((part) => [...part.querySelectorAll<HTMLElement>(selector)]).filter((part) => part.checkVisibility({ visibilityProperty: true }) && part.closest('svg') === null && !isSpokenOnly(part));

const told = (part: Element): string => `${part.localName}.${part.className}: ${part.textContent?.replaceAll(/\s+/g, ' ').trim().slice(0, 40)}`;

/** What sticks out of the element to the right, or is cut off by a box too small for it; what is written in a field scrolls. */
const lost = (element: Element): string[] => {
  const edge = element.getBoundingClientRect().right + 0.5;
  const isCut = (part: HTMLElement): boolean => {
    const { overflowX, overflowY } = getComputedStyle(part);
    const cuts = (overflow: string): boolean => overflow === 'hidden' || overflow === 'clip';
    return !part.matches('input, textarea') && ((cuts(overflowX) && part.scrollWidth > part.clientWidth + 1) || (cuts(overflowY) && part.scrollHeight > part.clientHeight + 1));
  };
  return partsOf(element).filter((part) => part.getBoundingClientRect().right > edge || isCut(part)).map(told);
};

/** The lines that the text of a part itself is set in. */
const linesOf = (part: HTMLElement): DOMRect[] => [...part.childNodes].filter((node) => node instanceof Text && node.data.trim() !== '').flatMap((node) => {
  const range = document.createRange();
  range.selectNodeContents(node);
  return [...range.getClientRects()];
});

const meet = (one: DOMRect, other: DOMRect): boolean => Math.min(one.right, other.right) - Math.max(one.left, other.left) > 2 && Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top) > 4;

/** Pairs of parts whose texts lie on each other. */
const overlapping = (element: Element): string[] => {
  const texts = partsOf(element).map((part) => ({ part, lines: linesOf(part) })).filter(({ lines }) => lines.length > 0);
  return texts.flatMap((one, index) => texts.slice(index + 1)
    .filter((other) => one.lines.some((line) => other.lines.some((another) => meet(line, another))))
    .map((other) => `${told(one.part)} | ${told(other.part)}`));
};

/** Words and numbers on buttons and days that are broken in the middle. */
const broken = (element: Element): string[] => partsOf(element, 'button, button *, .day').flatMap((part) => [...part.childNodes].flatMap((node) => (node instanceof Text ? [...node.data.matchAll(/\d+|[가-힣]+/g)].flatMap(({ 0: word, index }) => {
  const range = document.createRange();
  range.setStart(node, index);
  range.setEnd(node, index + word.length);
  return new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size > 1 ? [`${word} in ${told(part)}`] : [];
}) : [])));

/** WCAG 2.2, 1.4.12. */
const spacing = new CSSStyleSheet();
spacing.replaceSync('* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }');

const isLinkInText = (part: Element): boolean => getComputedStyle(part).display === 'inline' && (part.parentElement?.textContent?.trim().length ?? 0) > (part.textContent?.trim().length ?? 0);

/** What a control is called. */
const nameOf = (part: Element): string => {
  const ids = part.getAttribute('aria-labelledby')?.split(' ') ?? [];
  const labels = ids.map((id) => (part.getRootNode() as ShadowRoot).getElementById(id)?.textContent ?? '').join(' ');
  return (labels || part.getAttribute('aria-label') || part.textContent || '').replaceAll(/\s+/g, ' ').trim();
};

/** What a screen reader makes of a control that has no other name than what stands on it. */
const saidOf = (part: HTMLElement): string => {
  const spoken = (node: Node): string => (node instanceof Text ? node.data : node instanceof HTMLElement && node.checkVisibility() && node.ariaHidden !== 'true' ? [...node.childNodes].map(spoken).join(' ') : '');
  return (part.getAttribute('aria-label') ?? spoken(part)).trim();
};

/** The words on a control: what is drawn of it as text. */
const wordsOn = (part: HTMLElement): string => part.innerText.replaceAll(/\s+/g, ' ').trim();

/** Whether what has the focus is what is seen at its place. */
const isUncovered = (target: Element): boolean => {
  const { left, top, width, height } = target.getClientRects()[0] ?? new DOMRect();
  const at = [left + width / 2, top + Math.min(height / 2, 12)] as const;
  for (let hit = document.elementFromPoint(...at); hit !== null; hit = hit.shadowRoot?.elementFromPoint(...at) ?? null) {
    if (target.contains(hit)) return true;
  }
  return false;
};

const narrow = async (element: LitElement, width = 320): Promise<void> => {
  await settled(element);
  element.style.inlineSize = `${width}px`;
  await aTimeout(20);
};

for (const [stage, make] of Object.entries(stages)) {
  describe(stage, () => {
    after(() => setViewport({ width: 800, height: 600 }));

    it('1.4.10 and 1.4.4: loses nothing at 320 px and less, nor with text of twice the size', async () => {
      const element = await make('ko');
      await narrow(element, 280);
      expect(lost(element), '280 px').to.deep.equal([]);
      await narrow(element);
      expect(lost(element), '320 px').to.deep.equal([]);
      element.style.setProperty('--dongban-font-size', '34px');
      await aTimeout(20);
      expect(lost(element), 'twice the size').to.deep.equal([]);
      expect(overlapping(element), 'twice the size').to.deep.equal([]);
      expect(broken(element), 'twice the size').to.deep.equal([]);
    });

    it('1.4.12: loses nothing with wider spacing', async () => {
      const element = await make('ko');
      await narrow(element);
      expect(overlapping(element), 'before').to.deep.equal([]);
      for (const part of rootsOf(element)) part.adoptedStyleSheets.push(spacing);
      await aTimeout(20);
      expect(lost(element)).to.deep.equal([]);
      expect(overlapping(element)).to.deep.equal([]);
    });

    it('1.1.1, 1.3.1 and 4.1.2: drawings are hidden or named, buttons are called something at every width, a table names its columns', async () => {
      const element = await make('ko');
      const drawings = rootsOf(element).flatMap((part) => [...part.querySelectorAll('svg')]);
      expect(drawings.filter((drawing) => drawing.ariaHidden !== 'true' && nameOf(drawing) === '').map(({ outerHTML }) => outerHTML.slice(0, 120))).to.deep.equal([]);
      for (const width of [800, 280]) {
        await narrow(element, width);
        expect(partsOf(element, 'button, a[href], summary').filter((part) => saidOf(part) === '').map(({ outerHTML }) => outerHTML.slice(0, 120)), `${width} px`).to.deep.equal([]);
      }
      const columns = partsOf(element, 'thead tr > *');
      expect(columns.filter((column) => !column.matches('th[scope="col"]') || saidOf(column) === '').map(told)).to.deep.equal([]);
      expect(columns.length > 0).to.equal(partsOf(element, 'table').length > 0);
    });

    it('2.5.8: every target is 24 px wide and high, links in a sentence apart', async () => {
      const element = await make('ko');
      await narrow(element);
      const sizeOf = (part: HTMLElement): DOMRect => (part.matches('input[type="checkbox"], input[type="radio"]') ? (part.closest('label') ?? part) : part).getBoundingClientRect();
      const targets = partsOf(element, controls).filter((part) => !isLinkInText(part));
      expect(targets.filter((part) => sizeOf(part).width < 24 || sizeOf(part).height < 24).map((part) => `${told(part)} ${sizeOf(part).width} × ${sizeOf(part).height}`)).to.deep.equal([]);
    });

    it('2.1.2, 2.4.11 and 2.4.7: the Tab key is never held, nothing covers what it reaches, and a ring appears around it', async () => {
      await setViewport({ width: 340, height: 400 });
      const element = await make('ko');
      await narrow(element);
      const looks = (part: Element): string => [part, ...part.children, part.parentElement, part.closest('[part="field"]')].map((near) => {
        const { outlineStyle, outlineWidth, boxShadow, borderColor } = near === null ? getComputedStyle(part) : getComputedStyle(near);
        return `${outlineStyle === 'none' ? '' : outlineWidth} ${boxShadow} ${borderColor}`;
      }).join('|');
      const before = new Map(partsOf(element, controls).map((part) => [part as Element, looks(part)]));
      (document.activeElement as HTMLElement | null)?.blur();
      let reached: Element | undefined;
      for (let presses = 0; presses < 60; presses++) {
        await sendKeys({ press: 'Tab' });
        const target = focused();
        if (target === null || !rootsOf(element).includes(target.getRootNode() as ShadowRoot)) {
          if (reached !== undefined) break;
          continue;
        }
        // A date has several parts, each with the focus in turn.
        if (!target.matches('[type="date"]')) expect(target, 'the Tab key leads on').not.to.equal(reached);
        reached = target;
        await aTimeout(0);
        expect(isUncovered(target), `${told(target)} is covered`).to.equal(true);
        expect(looks(target), `${told(target)} looks as before`).not.to.equal(before.get(target));
      }
      expect(reached).not.to.equal(undefined);
    });

    it('2.5.3, 3.3.2, 2.4.4, 1.3.5: names hold the words on controls, fields have labels that are seen and say what they are for, a new tab is said', async () => {
      const element = await make('ko');
      await settled(element);
      const named = partsOf(element, 'button, a[href], summary').filter((part) => wordsOn(part) !== '');
      expect(named.filter((part) => !nameOf(part).replaceAll(/\s/g, '').includes(wordsOn(part).replaceAll(/\s/g, ''))).map(told)).to.deep.equal([]);
      const fields = partsOf(element, 'input, select, textarea') as (HTMLInputElement | HTMLSelectElement)[];
      const isLabelled = ({ labels }: HTMLInputElement | HTMLSelectElement): boolean => [...(labels ?? [])].some((label) => label.checkVisibility() && !isSpokenOnly(label) && wordsOn(label) !== '');
      expect(fields.filter((field) => !isLabelled(field)).map((field) => field.outerHTML.slice(0, 120))).to.deep.equal([]);
      expect(fields.filter(({ id, autocomplete }) => ['name', 'email', 'organization'].includes(id.slice('field-'.length)) && autocomplete !== id.slice('field-'.length)).map(({ id }) => id)).to.deep.equal([]);
      const links = partsOf(element, 'a[target="_blank"]');
      expect(links.filter((link) => !/새 창/.test(nameOf(link))).map(told)).to.deep.equal([]);
    });

    it('1.4.1, 3.2.2, 8.1.1: links in text are underlined, a choice sends nothing and leaves the focus, no id stands twice', async () => {
      const element = await make('ko');
      await settled(element);
      const links = partsOf(element, 'a[href], button.link').filter(isLinkInText);
      expect(links.filter((link) => !getComputedStyle(link).textDecorationLine.includes('underline')).map(told)).to.deep.equal([]);
      for (const part of rootsOf(element)) {
        const ids = [...part.querySelectorAll('[id]')].map(({ id }) => id);
        expect(ids.filter((id, index) => ids.indexOf(id) !== index)).to.deep.equal([]);
      }
      let sent = 0;
      for (const type of ['submit', 'dongban-book', 'dongban-booked', 'dongban-request', 'dongban-requested', 'dongban-select']) for (const place of [element, ...rootsOf(element)]) place.addEventListener(type, () => { sent += 1; });
      const choices = partsOf(element, 'select, input[type="checkbox"], input[type="radio"]').slice(0, 6).map(({ id }) => id).filter((id) => id !== '');
      for (const id of choices) {
        const choice = root(element).getElementById(id);
        if (choice === null) continue;
        choice.focus();
        if (choice instanceof HTMLSelectElement) {
          choice.selectedIndex = choice.options.length - 1;
          choice.dispatchEvent(new Event('change', { bubbles: true }));
        } else choice.click();
        await settled(element);
        expect(focused()?.id, `after ${id}`).to.equal(id);
      }
      expect(sent).to.equal(0);
    });

    it('3.1.2: marks what is in another language than the page', async () => {
      const element = await make('en');
      await settled(element);
      await aTimeout(50);
      const walker = (part: Node): Text[] => [...part.childNodes].flatMap((node) => (node instanceof Text ? [node] : walker(node)));
      const texts = rootsOf(element).flatMap(walker).filter(({ data, parentElement }) => /[가-힣]/.test(data) && parentElement?.closest('style, script') === null);
      expect(root(element).textContent).to.match(/[a-z]{3}/);
      expect(texts.filter(({ parentElement }) => parentElement?.closest('[lang]')?.getAttribute('lang')?.startsWith('ko') !== true && parentElement?.closest('.entered') === null).map(({ data, parentElement }) => `${data.trim()} in ${parentElement?.outerHTML.slice(0, 120)}`)).to.deep.equal([]);
    });
  });
}

/** A live region that was there before its words, or words that come as an alert: what a screen reader says by itself. */
const isSpoken = (part: Element | null): boolean => part?.closest('[role="status"], [role="alert"], [aria-live="polite"]') !== null;

const byPart = (element: Element, selector: string): HTMLElement => {
  const found = root(element).querySelector<HTMLElement>(selector);
  if (found === null) throw new Error(`<${element.localName}> has no ${selector}.`);
  return found;
};

describe('what one stage asks for', () => {
  it('1.1.1 and 3.1.2: a portrait says what it shows, in the language that it says it in', async () => {
    const source = Object.assign(new DeskSource(), { origin: 'https://pictures.example.org' });
    const element = await fixture<LitElement>(html`<dongban-r-card lang="en" card="r-card_han" .source=${source}></dongban-r-card>`);
    await settled(element);
    const { alt, lang } = byPart(element, 'img[part="portrait"]') as HTMLImageElement;
    expect([alt, lang]).to.deep.equal(['한서윤 사진', 'ko']);
  });

  it('3.2.6: the way to a person stands last, whatever was found', async () => {
    for (const [need, before] of [['창원에서 인버터 진동시험', 'groups'], ['일본 기업입니다. 시험료를 지원하는 바우처를 찾습니다', 'left-out'], ['qqqq', 'nothing']] as const) {
      const element = await ask('ko', need);
      const sections = [...byPart(element, '.answer-list').children];
      expect(sections.at(-2)?.className, need).to.equal(before);
      expect(sections.at(-1)?.matches('[part="ask"]'), need).to.equal(true);
      expect(sections.at(-1)?.querySelector('button')?.checkVisibility(), need).to.equal(true);
    }
  });

  it('3.3.7: what was written once stays for another time, and for the waitlist', async () => {
    const element = await stages['booking: the review']!('ko');
    byPart(element, '.steps li:nth-child(2) button').click();
    await settled(element);
    byPart(element, '.slot:last-of-type').click();
    await settled(element);
    const values = (): (string | undefined)[] => ['name', 'email'].map((name) => root(element).querySelector<HTMLInputElement>(`#field-${name}`)?.value);
    expect(values()).to.deep.equal(['김지우', 'kim@example.org']);
    byPart(element, '.steps li:nth-child(2) button').click();
    await settled(element);
    byPart(element, '[part="wait"]').click();
    await waitUntil(() => root(element).querySelector('.waiting') !== null);
    expect(values()).to.deep.equal(['김지우', 'kim@example.org']);
    expect((await stages['request']!('ko')).shadowRoot?.querySelector<HTMLTextAreaElement>('#field-text')?.value).to.equal('인버터 진동시험');
  });

  for (const stage of ['booking: the code', 'request: the code']) {
    it(`3.3.8: ${stage} may be pasted as the mail has it, and is offered by the browser`, async () => {
      const mail = document.createElement('textarea');
      mail.value = ' 123 456 ';
      document.body.append(mail);
      mail.select();
      await sendKeys({ down: 'Control' });
      await sendKeys({ press: 'c' });
      await sendKeys({ up: 'Control' });
      const element = await stages[stage]!('ko');
      const field = byPart(element, '#field-code') as HTMLInputElement;
      field.focus();
      await sendKeys({ down: 'Control' });
      await sendKeys({ press: 'v' });
      await sendKeys({ up: 'Control' });
      mail.remove();
      expect(field.value.trim()).to.equal('123 456');
      expect([field.autocomplete, field.inputMode, field.maxLength]).to.deep.equal(['one-time-code', 'numeric', -1]);
      await sendKeys({ press: 'Enter' });
      await waitUntil(() => root(element).querySelector('#field-code') === null, 'the end', { timeout: 4000 });
    });
  }

  it('4.1.3: that another code was sent is spoken, and the focus stays', async () => {
    const element = await stages['booking: the code']!('ko');
    const status = byPart(element, '.code [role="status"]');
    expect(status.textContent?.trim()).to.equal('');
    const again = byPart(element, '.code [type="button"]');
    again.focus();
    again.click();
    await waitUntil(() => status.textContent?.includes('새 코드를 보냈어요'));
    expect(status.isConnected).to.equal(true);
    expect(focused()).to.equal(again);
  });

  it('4.1.3: another month, and a time that is kept, are spoken', async () => {
    const element = await stages['booking: a day']!('ko');
    const turn = [...root(element).querySelectorAll<HTMLElement>('.turn')].at(-1);
    const month = byPart(element, '#month');
    const before = month.textContent;
    turn?.focus();
    turn?.click();
    await settled(element);
    expect(month.textContent).not.to.equal(before);
    expect(isSpoken(month)).to.equal(true);
    expect(focused()).to.equal(turn);
    const details = await stages['booking: who books']!('ko');
    await waitUntil(() => root(details).querySelector('[part="hold"]') !== null);
    expect(isSpoken(root(details).querySelector('[part="hold"]'))).to.equal(true);
  });

  it('1.4.1: free days, the chosen day and what is wrong are more than a colour', async () => {
    const times = await stages['booking: a time']!('ko');
    const dot = (selector: string): string => getComputedStyle(byPart(times, `${selector} .day`), '::after').content;
    expect([dot('td.free'), dot('td.full')]).to.deep.equal(['""', 'none']);
    expect(byPart(times, 'td[aria-selected="true"]').checkVisibility()).to.equal(true);
    for (const stage of ['booking: what is missing', 'request: what is missing']) {
      const element = await stages[stage]!('ko');
      const wrong = [...root(element).querySelectorAll('[aria-invalid="true"]')];
      expect(wrong.length).to.be.greaterThan(1);
      for (const field of wrong) {
        const said = (field.getAttribute('aria-describedby') ?? '').split(' ').map((id) => root(element).getElementById(id)).find((part) => part?.matches('.problem'));
        expect(said?.querySelector('svg'), field.id).not.to.equal(null);
        expect(said?.textContent?.trim(), field.id).not.to.equal('');
      }
    }
  });
});

import { aTimeout, expect } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import type { LitElement } from 'lit';
import { focused, root, settled } from './harness.ts';
import { stages } from './stages.ts';

/* What WCAG 2.2 asks of every stage of every element, and axe does not look at: each test names its criterion. */

const controls = 'button, a[href], input, select, textarea, summary, [role="option"], [tabindex="0"]';

/** The shadow roots of an element and of those inside it. */
const rootsOf = (element: Element): ShadowRoot[] => {
  const own = element.shadowRoot;
  return own === null ? [] : [own, ...[...own.querySelectorAll('*')].flatMap(rootsOf)];
};

const partsOf = (element: Element, selector = '*'): HTMLElement[] =>
  rootsOf(element).flatMap((part) => [...part.querySelectorAll<HTMLElement>(selector)]).filter((part) => part.checkVisibility({ visibilityProperty: true }) && part.closest('.spoken-only, svg') === null);

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

/** WCAG 2.2, 1.4.12. */
const spacing = new CSSStyleSheet();
spacing.replaceSync('* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }');

const isLinkInText = (part: Element): boolean => getComputedStyle(part).display === 'inline' && (part.parentElement?.textContent?.trim().length ?? 0) > (part.textContent?.trim().length ?? 0);

/** What a control is called. */
const nameOf = (part: HTMLElement): string => {
  const ids = part.getAttribute('aria-labelledby')?.split(' ') ?? [];
  const labels = ids.map((id) => (part.getRootNode() as ShadowRoot).getElementById(id)?.textContent ?? '').join(' ');
  return (labels || part.getAttribute('aria-label') || part.textContent || '').replaceAll(/\s+/g, ' ').trim();
};

/** The words on a control: what is drawn of it as text. */
const wordsOn = (part: HTMLElement): string => part.innerText.replaceAll(/\s+/g, ' ').trim();

/** The point of what has the focus that is to be seen. */
const isUncovered = (target: Element): boolean => {
  const { left, top, width, height } = target.getBoundingClientRect();
  let hit = document.elementFromPoint(left + width / 2, top + Math.min(height / 2, 12));
  while (hit?.shadowRoot?.elementFromPoint(left + width / 2, top + Math.min(height / 2, 12))) {
    const inner: Element | null = hit.shadowRoot.elementFromPoint(left + width / 2, top + Math.min(height / 2, 12));
    if (inner === hit) break;
    hit = inner;
  }
  return hit !== null && (target.contains(hit) || hit.contains(target));
};

const narrow = async (element: LitElement): Promise<void> => {
  await settled(element);
  element.style.inlineSize = '320px';
  await aTimeout(20);
};

for (const [stage, make] of Object.entries(stages)) {
  describe(stage, () => {
    after(() => setViewport({ width: 800, height: 600 }));

    it('1.4.10 and 1.4.4: loses nothing at 320 px, nor with text of twice the size', async () => {
      const element = await make('ko');
      await narrow(element);
      expect(lost(element), '320 px').to.deep.equal([]);
      element.style.setProperty('--dongban-font-size', '34px');
      await aTimeout(20);
      expect(lost(element), 'twice the size').to.deep.equal([]);
      expect(overlapping(element), 'twice the size').to.deep.equal([]);
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

    it('2.5.8: every target is 24 px wide and high, links in a sentence apart', async () => {
      const element = await make('ko');
      await narrow(element);
      const sizeOf = (part: HTMLElement): DOMRect => (part.matches('input[type="checkbox"], input[type="radio"]') ? (part.closest('label') ?? part) : part).getBoundingClientRect();
      const targets = partsOf(element, controls).filter((part) => !isLinkInText(part));
      expect(targets.filter((part) => sizeOf(part).width < 24 || sizeOf(part).height < 24).map((part) => `${told(part)} ${sizeOf(part).width} × ${sizeOf(part).height}`)).to.deep.equal([]);
    });

    it('2.4.11 and 2.4.7: nothing covers what the Tab key reaches, and a ring appears around it', async () => {
      await setViewport({ width: 340, height: 400 });
      const element = await make('ko');
      await narrow(element);
      const looks = (part: Element): string => [part, ...part.children, part.parentElement, part.closest('[part="field"]')].map((near) => {
        const { outlineStyle, outlineWidth, boxShadow, borderColor } = near === null ? getComputedStyle(part) : getComputedStyle(near);
        return `${outlineStyle === 'none' ? '' : outlineWidth} ${boxShadow} ${borderColor}`;
      }).join('|');
      const before = new Map(partsOf(element, controls).map((part) => [part as Element, looks(part)]));
      (document.activeElement as HTMLElement | null)?.blur();
      let reached = 0;
      for (let presses = 0; presses < 60; presses++) {
        await sendKeys({ press: 'Tab' });
        const target = focused();
        if (target === null || !rootsOf(element).includes(target.getRootNode() as ShadowRoot)) {
          if (reached > 0) break;
          continue;
        }
        reached += 1;
        await aTimeout(0);
        expect(isUncovered(target), `${told(target)} is covered`).to.equal(true);
        expect(looks(target), `${told(target)} looks as before`).not.to.equal(before.get(target));
      }
      expect(reached).to.be.greaterThan(0);
    });

    it('2.5.3, 3.3.2, 2.4.4: names hold the words on controls, fields have labels that are seen, a new tab is said', async () => {
      const element = await make('ko');
      await settled(element);
      const named = partsOf(element, 'button, a[href], summary').filter((part) => wordsOn(part) !== '');
      expect(named.filter((part) => !nameOf(part).replaceAll(/\s/g, '').includes(wordsOn(part).replaceAll(/\s/g, ''))).map(told)).to.deep.equal([]);
      const fields = partsOf(element, 'input, select, textarea') as (HTMLInputElement | HTMLSelectElement)[];
      const isLabelled = ({ labels }: HTMLInputElement | HTMLSelectElement): boolean => [...(labels ?? [])].some((label) => label.checkVisibility() && label.closest('.spoken-only') === null && wordsOn(label) !== '');
      expect(fields.filter((field) => !isLabelled(field)).map((field) => field.outerHTML.slice(0, 120))).to.deep.equal([]);
      const links = partsOf(element, 'a[target="_blank"]');
      expect(links.filter((link) => !/새 창/.test(nameOf(link))).map(told)).to.deep.equal([]);
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

import { aTimeout, expect, fixture, html, waitUntil } from '@open-wc/testing';
import { emulateMedia } from '@web/test-runner-commands';
import type { LitElement } from 'lit';
import '../define.ts';
import { button, root, settled, write } from './harness.ts';
import { testCatalog } from './catalog.ts';
import { DeskSource } from './desk-source.ts';

/* What a low-vision visitor does to a page: a narrow window, text twice as large, the system's own colours. */

const elements = {
  finder: async (): Promise<LitElement> => {
    const element = await fixture<LitElement>(html`<dongban-service-finder lang="ko" answer-days="3" .source=${new DeskSource()}></dongban-service-finder>`);
    await write(element, '어떤 도움이 필요하세요?', '창원에서 인버터 진동시험 20~2000Hz');
    button(element, '찾기').click();
    await waitUntil(() => root(element).querySelector('.row.matched') !== null, 'an answer', { timeout: 5000 });
    root(element).querySelector('details')?.setAttribute('open', '');
    button(element, '조건 좁히기').click();
    return element;
  },
  card: () => fixture<LitElement>(html`<dongban-r-card lang="ko" card="r-card_han" video="inline" .source=${new DeskSource()}></dongban-r-card>`),
  'card in a row': () => fixture<LitElement>(html`<dongban-r-card lang="en" card="r-card_han" layout="compact" .source=${new DeskSource()}></dongban-r-card>`),
  list: () => fixture<LitElement>(html`<dongban-r-card-list lang="ko" .catalog=${testCatalog()}></dongban-r-card-list>`),
};

/** What sticks out of an element's box, to the right. */
const outside = (element: LitElement): string[] => {
  const edge = element.getBoundingClientRect().right + 0.5;
  return [...root(element).querySelectorAll<HTMLElement>('*')]
    .filter((part) => part.checkVisibility() && part.closest('.spoken-only, svg') === null && part.getBoundingClientRect().right > edge)
    .map((part) => `${part.localName}.${part.className}: ${part.textContent?.trim().slice(0, 30)}`);
};

/** Everything to press that is smaller than 24 by 24 pixels and stands in no sentence (WCAG 2.5.8). */
const small = (element: LitElement): string[] =>
  [...root(element).querySelectorAll<HTMLElement>('button, select, summary, label:has(input), input:not([type="checkbox"])')]
    .filter((part) => part.checkVisibility() && !part.matches('p .link, li > .link'))
    .filter((part) => part.getBoundingClientRect().height < 24 || part.getBoundingClientRect().width < 24)
    .map((part) => `${part.localName}.${part.className}: ${part.getBoundingClientRect().height}`);

for (const [name, make] of Object.entries(elements)) {
  describe(`the ${name}`, () => {
    it('reflows at 280 and 320 pixels, and with text twice as large', async () => {
      const element = await make();
      await settled(element);
      for (const [width, size] of [[320, '17px'], [280, '17px'], [320, '34px']] as const) {
        element.style.inlineSize = `${width}px`;
        element.style.setProperty('--dongban-font-size', size);
        await aTimeout(50);
        expect(outside(element), `${width} px, text of ${size}`).to.deep.equal([]);
      }
      await expect(element).to.be.accessible();
    });

    it('offers nothing to press that is smaller than 24 pixels', async () => {
      const element = await make();
      await settled(element);
      expect(small(element)).to.deep.equal([]);
    });

    it('is accessible in the system’s own colours', async () => {
      await emulateMedia({ forcedColors: 'active' });
      const element = await make();
      await settled(element);
      await expect(element).to.be.accessible();
      await emulateMedia({ forcedColors: 'none' });
    });
  });
}

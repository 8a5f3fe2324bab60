import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { emulateMedia, sendKeys } from '@web/test-runner-commands';
import type { LitElement } from 'lit';
import '../define.ts';
import { DeskSource } from './desk-source.ts';
import { focused, forceColors, root, settled } from './harness.ts';

/* What no other test looks at: that focus is seen (WCAG 2.4.7), and that nothing moves or plays by itself (1.4.2, 2.2.2, 2.3.1). */

const elements = {
  finder: (source = new DeskSource()) => fixture<LitElement>(html`<dongban-service-finder lang="ko" .source=${source}></dongban-service-finder>`),
  card: (source = new DeskSource()) => fixture<LitElement>(html`<dongban-r-card lang="ko" card="r-card_han" video="inline" .source=${source}></dongban-r-card>`),
  list: (source = new DeskSource()) => fixture<LitElement>(html`<dongban-r-card-list lang="ko" .source=${source}></dongban-r-card-list>`),
  'booking form': (source = new DeskSource()) => fixture<LitElement>(html`<dongban-booking-form lang="ko" resource="service_vibration" .source=${source}></dongban-booking-form>`),
  'request form': (source = new DeskSource()) => fixture<LitElement>(html`<dongban-request-form lang="ko" about="service_vibration" .source=${source}></dongban-request-form>`),
};

/** A source that never answers. */
const loading = (): DeskSource => Object.assign(new DeskSource(), { record: never, catalog: never });
const never = (): Promise<never> => new Promise(() => undefined);

/** How long each turn takes of what moves in an element. */
const moving = (element: Element): number[] => root(element).getAnimations().filter(({ playState }) => playState === 'running').map(({ effect }) => Number(effect?.getTiming().duration));

/** How wide the ring is around what has the focus, or around the box that stands for it. */
const ring = (target: Element): number => {
  const widths = [target, ...target.children, target.parentElement ?? target, target.closest('[part="field"]') ?? target].map((part) => {
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(part);
    return outlineStyle === 'none' ? (boxShadow === 'none' ? 0 : 2) : Number.parseFloat(outlineWidth);
  });
  return Math.max(...widths);
};

for (const [name, make] of Object.entries(elements)) {
  describe(`the ${name}`, () => {
    afterEach(() => emulateMedia({ reducedMotion: 'no-preference' }));
    afterEach(() => forceColors(false));

    for (const isForced of [false, true]) it(`shows a ring of 2 pixels or more around whatever the Tab key reaches${isForced ? ', in the system’s own colors' : ''}`, async () => {
      await forceColors(isForced);
      const element = await make();
      await settled(element);
      const seen = new Set<Element>();
      for (let presses = 0; presses < 12; presses++) {
        await sendKeys({ press: 'Tab' });
        const target = focused();
        if (target === null || target.getRootNode() !== root(element)) break;
        seen.add(target);
        expect(ring(target), target.outerHTML.slice(0, 80)).to.be.at.least(2);
      }
      expect(seen.size).to.be.greaterThan(0);
    });

    it('plays nothing by itself, and moves nothing for those who want no motion', async () => {
      await emulateMedia({ reducedMotion: 'reduce' });
      const element = await make();
      await waitUntil(() => element.shadowRoot?.querySelector('[part="panel"]') !== null);
      expect(moving(element), 'while loading').to.deep.equal([]);
      await settled(element);
      expect(moving(element), 'when loaded').to.deep.equal([]);
      expect(root(element).querySelector('audio, video, iframe, marquee, [autoplay]')).to.equal(null);
    });

    it('breathes while loading, slower than once a second, and rests when loaded', async () => {
      const element = await make(loading());
      await waitUntil(() => element.shadowRoot?.querySelector('[part="panel"]') !== null);
      expect(moving(element).length > 0).to.equal(root(element).querySelector('.bone') !== null);
      expect(moving(element).filter((milliseconds) => milliseconds < 1000)).to.deep.equal([]);
      const loaded = await make();
      await settled(loaded);
      expect(moving(loaded)).to.deep.equal([]);
    });
  });
}

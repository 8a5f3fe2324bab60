import { expect } from '@open-wc/testing';
import { forceColors, root, settled } from './harness.ts';
import { stages } from './stages.ts';

/* The system's own colours, which some visitors need. */

describe('in the system’s own colours', () => {
  afterEach(() => forceColors(false));

  for (const [stage, make] of Object.entries(stages)) {
    it(`${stage}: is accessible`, async () => {
      await forceColors(true);
      const element = await make('ko');
      await settled(element);
      await expect(element).to.be.accessible();
      // The system gives marked words the color that is read on its marker.
      const marks = [...root(element).querySelectorAll('mark')];
      expect(marks.filter((mark) => getComputedStyle(mark).backgroundColor.match(/^rgba.* 0\)$/)).map(({ textContent }) => textContent)).to.deep.equal([]);
    });
  }
});

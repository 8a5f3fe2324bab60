import { assert } from '@open-wc/testing';
import expected from './testing/portable-answers.json' with { type: 'json' };
import { portableAnswers } from './testing/portable-cases.ts';

// The Node test wrote the file and compares with it too.
it('comes to the numbers that were written down, in a browser', () => {
  assert.deepEqual(portableAnswers(), expected as unknown);
});

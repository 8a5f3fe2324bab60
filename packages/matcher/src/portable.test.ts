import { expect, it } from 'vitest';
import { portableAnswers } from './testing/portable-cases.ts';

// The browser test compares with the same file.
it('comes to the numbers that were written down, in Node', async () => {
  const lines = portableAnswers().map((answer) => JSON.stringify(answer));
  await expect(`[\n${lines.join(',\n')}\n]\n`).toMatchFileSnapshot('./testing/portable-answers.json');
});

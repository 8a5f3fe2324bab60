/** A line `expression; // → value` becomes a check that the expression equals the value, which is a JavaScript expression too. */
export function withChecks(code: string): string {
  return code.replaceAll(checkedLine, (_, expression: string, expected: string) => `checkExample((${expression}), (${expected}));`);
}

/** Whether a piece of code says what one of its expressions gives. */
export function saysWhatItGives(code: string): boolean {
  return code.search(checkedLine) !== -1;
}

const checkedLine = /^(.+?);\s*\/\/ → (.+)$/gm;

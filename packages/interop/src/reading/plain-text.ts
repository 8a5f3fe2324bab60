/**
 * A text fit for a line-based format, such as a calendar or a vCard: every kind of line break becomes `\n`, which writers
 * escape; other control characters, which those formats do not allow, and halves of surrogate pairs go. Programs that split
 * lines at U+2028 or U+0085 therefore find none.
 */
export function plainText(text: string): string {
  return text
    .toWellFormed()
    .replaceAll(/\r\n|[\r\v\f\u0085\u2028\u2029]/g, '\n')
    .replaceAll(/(?![\t\n])\p{Cc}/gu, '')
    .trim();
}

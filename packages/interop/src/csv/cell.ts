/*
 * What a spreadsheet does to a cell: it runs what begins like a formula, in some languages in full-width characters too, and it takes
 * digits for a number and drops the leading zeros. Both are held off by an apostrophe in front, which is taken off on the way in. A text
 * that itself begins with an apostrophe before such a character gets one more, so that nothing is lost.
 */

const formula = /^'*[=+\-@＝＋－＠\t\r\n]/;
const digits = /^'*(0\d+|\d{10,})$/;

/** A text as it may stand in a cell. */
export function markCell(text: string): string {
  return formula.test(text) || digits.test(text) ? `'${text}` : text;
}

/** The text of a cell. */
export function unmarkCell(cell: string): string {
  return cell.startsWith("'") && (formula.test(cell) || digits.test(cell)) ? cell.slice(1) : cell;
}

const separator = ' | ';

/** Several texts in one cell, with a bar between them. */
export function joinTexts(texts: readonly string[]): string {
  return texts.map((text) => text.replaceAll('\\', '\\\\').replaceAll('|', '\\|')).join(separator);
}

/** The texts of a cell that holds several; an empty cell holds none. */
export function splitTexts(cell: string): string[] {
  if (cell === '') return [];
  const texts: string[] = [''];
  const characters = Array.from(cell);
  for (let index = 0; index < characters.length; index++) {
    const character = characters[index] ?? '';
    if (character === '\\') texts[texts.length - 1] += characters[++index] ?? '';
    else if (character === '|') texts.push('');
    else texts[texts.length - 1] += character;
  }
  // The space on each side of a bar is for the eye.
  return texts.map((text, index) => text.slice(index > 0 && text.startsWith(' ') ? 1 : 0)).map((text, index, all) => (index < all.length - 1 && text.endsWith(' ') ? text.slice(0, -1) : text));
}

/** Keeps a few words, such as a day and a time, in one line; after Hangul a line may break before a bracket, too. */
export function inOneLine(text: string): string {
  return text.replaceAll(' ', '\u00a0').replaceAll('(', '\u2060(');
}

/** Keeps a middle dot at the word before it: a line that begins with one reads as a list. */
export function keepDots(text: string): string {
  return text.replaceAll(/(?<=\S)·(?=\S)/g, '\u2060·');
}

/** Keeps a range of numbers in one piece: browsers may break a line after an en dash. */
export function keepTogether(text: string): string {
  return text.replaceAll(/(?<=\d)–(?=\d)/g, '\u2060–\u2060');
}

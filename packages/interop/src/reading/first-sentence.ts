/** The first sentence of a text, at most 200 characters of it: what stands for a summary where a format has none. */
export function firstSentence(text: string): string {
  const line = text.split('\n', 1)[0]?.trimEnd() ?? '';
  const characters = Array.from(/^.+?[.!?。](?=\s|$)/u.exec(line)?.[0] ?? line);
  return characters.length <= 200 ? characters.join('') : `${characters.slice(0, 199).join('')}…`;
}

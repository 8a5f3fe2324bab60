/** Languages that every sentence exists in; the first is for those who state no wish. */
const languages = ['ko', 'en'] as const;

/**
 * The language to answer in, by `Accept-Language`: the most wished for that there is. Those who wish for others only are
 * answered in English, and those who do not mind in the language they gave with their name, or Korean.
 */
export function localeOf(header: string | undefined, ownLanguage?: string): string {
  const wishes = wishesIn(header);
  if (wishes.length === 0 || wishes[0] === '*') return ownLanguage === undefined ? languages[0] : localeOf(ownLanguage);
  const [known] = wishes.flatMap((wish) => languages.find((language) => language === wish) ?? []);
  return known ?? 'en';
}

/** Languages by falling wish, without regions. */
function wishesIn(header: string | undefined): string[] {
  return (header ?? '')
    .split(',')
    .map((part) => {
      const [tag = '', ...parameters] = part.trim().toLowerCase().split(';');
      const quality = Number(parameters.map((parameter) => /^\s*q=([\d.]+)\s*$/.exec(parameter)?.[1]).find((value) => value !== undefined) ?? 1);
      return { language: tag.trim().split('-')[0] ?? '', quality };
    })
    .filter(({ language, quality }) => language !== '' && quality > 0)
    .sort((a, b) => b.quality - a.quality)
    .map(({ language }) => language);
}

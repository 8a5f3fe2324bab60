import type { NameForm } from '@dongban/core/common';
import type { RCard } from '@dongban/core/r-card';

/** The name in the page's language where the person has one, and their other spelling to put beside it. */
export function namesFor({ name }: RCard, locale: string): { main: NameForm; other: NameForm | undefined } {
  const forms = [name.primary, ...name.others];
  const language = locale.split('-')[0];
  const main = forms.find((form) => form.lang.split('-')[0] === language && isPlain(form)) ?? name.primary;
  return { main, other: forms.find((form) => form.full !== main.full) };
}

/** Korean written in Latin letters is a spelling for others, not the Korean name. */
function isPlain(form: NameForm): boolean {
  return !/^ko-Latn/i.test(form.lang);
}

/** One or two letters that stand for a portrait: the given name in Hangul, initials elsewhere. */
export function initialsOf(name: NameForm): string {
  if (/\p{Script=Hangul}/u.test(name.full)) return [...(name.given ?? name.full)].slice(-2).join('');
  const words = name.full.split(/[\s-]+/u).filter((word) => word !== '');
  return [words[0], words.length > 1 ? words.at(-1) : undefined].map((word) => [...(word ?? '')][0] ?? '').join('').toUpperCase();
}

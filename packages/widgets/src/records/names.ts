import type { NameForm } from '@dongban/core/common';
import { nameFormFor } from '@dongban/core/name';
import type { RCard } from '@dongban/core/r-card';

/** The name in the page's language where the person has one, and their other spelling to put beside it. */
export function namesFor({ name }: RCard, locale: string): { main: NameForm; other: NameForm | undefined } {
  const main = nameFormFor(name, locale);
  return { main, other: [name.primary, ...name.others].find(({ full }) => full !== main.full) };
}

/** One or two letters that stand for a portrait: the given name in Hangul, initials elsewhere. */
export function initialsOf(name: NameForm): string {
  if (/\p{Script=Hangul}/u.test(name.full)) return [...(name.given ?? name.full)].slice(-2).join('');
  const words = name.full.split(/[\s-]+/u).filter((word) => word !== '');
  return [words[0], words.length > 1 ? words.at(-1) : undefined].map((word) => [...(word ?? '')][0] ?? '').join('').toUpperCase();
}

import type { NameForm, PersonName } from '@dongban/core/common';
import { languageOf } from './language.ts';
import { isPublic, step, steps, textIn, type Node, type Reading } from './node.ts';

/**
 * The person's name. The form to show is the one that the record states: the credit name, else another name that is made of
 * the same parts. Only where neither is there it is put together as ORCID shows it, given name first, with a warning.
 *
 * @param fallback stands for a name that is not public.
 */
export function readName(record: Node, fallback: string, reading: Reading): PersonName {
  const name = step(record, 'person', 'name');
  const isShown = isPublic(name, reading);
  const part = (field: string) => (isShown ? textIn(name, field, 'value') : undefined);
  const [given, family, credit] = [part('given-names'), part('family-name'), part('credit-name')];
  const others = steps(record, 'person', 'other-names', 'other-name')
    .filter((node) => isPublic(node, reading))
    .flatMap((node) => textIn(node, 'content') ?? []);

  const stated = credit ?? others.find((other) => isWhole(other, family, given)) ?? (family === undefined ? given : undefined);
  const joined = [given, family].filter((text) => text !== undefined).join(' ');
  if (stated === undefined) reading.warn(name, joined === '' ? 'missing' : 'name-put-together');
  const full = stated ?? (joined || others[0] || fallback);
  return {
    primary: formOf(full, family, given, reading.lang),
    others: [...new Set(others)].filter((other) => other !== full).map((other) => ({ lang: languageOf(other, reading.lang), full: other })),
  };
}

function isWhole(text: string, family: string | undefined, given: string | undefined): boolean {
  if (family === undefined || given === undefined) return false;
  const letters = squeezed(text);
  return letters === squeezed(family + given) || letters === squeezed(given + family);
}

const squeezed = (text: string): string => text.replaceAll(/[\s-]/g, '').toLowerCase();

/** Parts are kept with a form that shows them; beside another script they would be those of another form. */
function formOf(full: string, family: string | undefined, given: string | undefined, assumed: string): NameForm {
  const form: NameForm = { lang: languageOf(full, assumed), full };
  if (family !== undefined && full.includes(family)) form.family = family;
  if (given !== undefined && full.includes(given)) form.given = given;
  if (form.family === undefined || form.given === undefined) return form;
  if (full.startsWith(form.family) && full.endsWith(form.given)) form.order = 'family-first';
  else if (full.startsWith(form.given) && full.endsWith(form.family)) form.order = 'given-first';
  return form;
}

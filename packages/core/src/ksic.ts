import { ksicEnglish } from './classification/english.ts';
import rows from './classification/ksic10.json' with { type: 'json' };
import type { LocalizedText } from './text.ts';

/** An industry of the Korean Standard Industrial Classification, revision 10. */
export interface Industry {
  /** Section letter (`C`), or 2 to 5 digits from division to sub-class (`26`, `26211`). */
  readonly code: string;
  /** 1 section, 2 division, 3 group, 4 class, 5 sub-class. */
  readonly level: 1 | 2 | 3 | 4 | 5;
  readonly parent?: string;
  /** Korean always; English for sections and divisions. */
  readonly label: LocalizedText;
}

const industries = new Map<string, Industry>();
const children = new Map<string, Industry[]>();
let section = '';
for (const [code, name] of rows as [string, string][]) {
  if (code.length === 1) section = code;
  // The list is in tree order: a division belongs to the section that stands before it.
  const parent = code.length === 1 ? undefined : code.length === 2 ? section : code.slice(0, -1);
  const english = ksicEnglish[code];
  const industry: Industry = {
    code,
    level: code.length as Industry['level'],
    label: english === undefined ? { ko: name } : { ko: name, en: english },
    ...(parent === undefined ? {} : { parent }),
  };
  industries.set(code, industry);
  const siblings = children.get(parent ?? '') ?? [];
  siblings.push(industry);
  children.set(parent ?? '', siblings);
}

/**
 * An industry by its code, with or without the section letter before it: `26`, `C26`. Source: 한국표준산업분류, 10th revision.
 *
 * The list is 90 kB of text: load this entry when it is needed, `const { ksic } = await import('@dongban/core/ksic')`.
 *
 * @returns `undefined` for a code that the list does not have.
 * @example
 * ksic('C26')?.label.en; // → 'Electronic components, computers, video, audio and communication equipment'
 */
export function ksic(code: string): Industry | undefined {
  return industries.get(code.length > 1 ? code.replace(/^[A-U]/, '') : code);
}

/**
 * The industries directly below one, or the sections where no code is given; empty for an unknown code or the deepest level.
 *
 * @example
 * ksicBelow().length; // → 21
 * ksicBelow('C26').map(({ code }) => code); // → ['261', '262', '263', '264', '265', '266']
 */
export function ksicBelow(code?: string): readonly Industry[] {
  return children.get(code === undefined ? '' : (ksic(code)?.code ?? code)) ?? [];
}

/**
 * From an industry up to its section, the industry first; empty for an unknown code.
 *
 * @example
 * ksicPath('26211').map(({ code }) => code); // → ['26211', '2621', '262', '26', 'C']
 */
export function ksicPath(code: string): Industry[] {
  const path: Industry[] = [];
  for (let industry = ksic(code); industry !== undefined; industry = industry.parent === undefined ? undefined : ksic(industry.parent)) path.push(industry);
  return path;
}

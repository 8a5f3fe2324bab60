import type { FindingGroup } from './findings.ts';

/** What a visitor can unfold: the whole of a group, the reasons of a result, what was left out, and all of that. */
export type Foldable = FindingGroup['key'] | `why ${string}` | 'left-out' | 'all-left-out';

/** What is open once something was opened or closed; the same set where that changes nothing, so that nothing is drawn anew. */
export function folded(opened: ReadonlySet<Foldable>, what: Foldable, isOpen: boolean): ReadonlySet<Foldable> {
  if (opened.has(what) === isOpen) return opened;
  return new Set(isOpen ? [...opened, what] : [...opened].filter((other) => other !== what));
}

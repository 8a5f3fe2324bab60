import type { Reason } from '@dongban/core/match';

/** A concept as a reason names it. */
interface Named {
  readonly found: Readonly<Record<string, string>>;
}

/**
 * Reasons without repetition. That a record is about a concept says nothing new beside the words that say so: such a reason
 * becomes part of the one that named the words, with its share and its evidence; where it names others too, it names only
 * those. A word of another language tells less than the concept does, so that one stays.
 *
 * @param lang of the need.
 */
export function toldOnce(reasons: readonly Reason[], lang: string | undefined): Reason[] {
  const told = reasons.filter(({ code }) => code === 'text-match' || code === 'works-evidence').sort((a, b) => b.share - a.share);
  const words = told.flatMap(({ params }) => (params['terms'] as readonly string[] | undefined) ?? []).map(plain);
  const [first] = told;
  if (first === undefined) return [...reasons];
  const kept: Reason[] = [];
  let sum = first;
  for (const reason of reasons) {
    const news = isConcept(reason) ? (reason.params['concepts'] as readonly Named[]).filter(({ found }) => !isTold(plain(found[lang ?? 'ko'] ?? ''), words)) : undefined;
    if (reason === first) continue;
    if (news?.length === 0) sum = { ...sum, share: sum.share + reason.share, evidence: [...sum.evidence, ...reason.evidence.filter(({ pointer }) => !sum.evidence.some((known) => known.pointer === pointer))] };
    else kept.push(news === undefined ? reason : { ...reason, params: { ...reason.params, concepts: news } });
  }
  return [sum, ...kept];
}

function isConcept({ code, params }: Reason): boolean {
  return code === 'concept-match' && params['relation'] === 'same';
}

/** Whether a name says nothing beyond some words: it stands in one of them, or is made of them but for an ending. */
function isTold(name: string, words: readonly string[]): boolean {
  if (name === '') return false;
  // Germany is told by German, drive by driving.
  const stem = /^[a-z]{5,}$/.test(name) ? name.slice(0, -1) : name;
  if (words.some((word) => word.includes(stem))) return true;
  return words.reduce((rest, word) => (word === '' ? rest : rest.replaceAll(word, '')), name).length <= name.length / 3;
}

function plain(text: string): string {
  return text.toLowerCase().replace(/[\s-]+/g, '');
}

import type { Found } from './span.ts';

/** Technology readiness levels that a text gives: where a technology is, and where it should get. */
export interface FoundReadiness {
  readonly now: Found<number>[];
  readonly wanted: Found<number>[];
}

const mention = /(?:TRL|기술\s?성숙도|technology readiness level)(?:[은는이가:=-]|\s|지금|현재|currently|now|level|of|is|at|about|약)*(?<least>at least |min(?:imum|\.)? |최소 |≥ ?)?(?<level>[1-9])(?!\d|[.,]\d|\s?[~–-]\s?\d)/giu;
/** From one to another, the second without the letters: TRL 3에서 5로, TRL 4 → 6. */
const way = /TRL[\s:-]{0,2}(?<from>[1-9])\s?(?:단계)?\s?(?:에서|인데|→|->|to|(?:기술|제품|시제품|시작품)[을를])\s?(?:TRL[\s-]?)?(?<to>[1-9])(?!\d)(?:\s?단계)?(?:까지|으로|로)?/giu;
/** TRL: currently 2, target 5. */
const named = /(?<=TRL\b[^.;!?]{0,30})\b(?:(?<state>currently|now|현재)|(?<aim>target|goal|목표))[\s:]{1,2}(?<level>[1-9])(?!\d)/giu;

const wantedBefore = /(?:목표|최종|최소|희망|target\w*|goal(?: is)?|aim\w*(?: for| at)?|reach|\bto(?: be at| get to)?|want\w*|need\w*|requir\w*|min(?:imum)?\.?|at least)[\s:는은]*$/iu;
const wantedBehind = /^\s?(?:단계\s?)?(?:까지(?!\s?(?:왔|했|완료|검증|도달했))|이상|도달|달성|목표|(?:으로|로)(?![가-힣])|or (?:higher|above|more)|at least|min(?:imum)?\b|\+|기술|technolog|wanted|needed|required|is what)/iu;
const nowBefore = /(?:(?:현재|지금)[^.,;!?\d]{0,12}|(?:currently|\bnow|\bat|\bfrom|\bhave an?|\bcurrent)[\s:]*(?:about )?)$/iu;
const nowBehind = /^\s?(?:단계\s?)?(?:까지\s?(?:왔|완료|도달했)|정도|수준|예요|단계|인데|입니다|에서|이고|이며|이지만|상태|시제품|now|prototype)/iu;

/** The levels, where the words around a number say which of the two it is. */
export function readReadiness(text: string): FoundReadiness {
  const found: FoundReadiness = { now: [], wanted: [] };
  for (const match of text.matchAll(way)) {
    const { from, to } = match.groups ?? {};
    const span = { start: match.index, end: match.index + match[0].length };
    found.now.push({ value: Number(from), ...span });
    found.wanted.push({ value: Number(to), ...span });
  }
  for (const match of text.matchAll(named)) {
    const { state, level } = match.groups ?? {};
    (state === undefined ? found.wanted : found.now).push({ value: Number(level), start: match.index, end: match.index + match[0].length });
  }
  for (const match of text.matchAll(mention)) {
    const [start, end] = [match.index, match.index + match[0].length];
    if ([...found.now, ...found.wanted].some((other) => start < other.end && other.start < end)) continue;
    const list = match.groups?.['least'] === undefined ? meaning(text.slice(0, start), text.slice(end), found) : found.wanted;
    const tail = /^\s?(?:단계\s?)?(?:이상|까지|or higher|or above|at least)/iu.exec(text.slice(end))?.[0] ?? '';
    list?.push({ value: Number(match.groups?.['level']), start, end: end + tail.length });
  }
  followOn(text, found);
  return found;
}

function meaning(before: string, behind: string, { now, wanted }: FoundReadiness): Found<number>[] | undefined {
  if (wantedBehind.test(behind) || wantedBefore.test(before)) return wanted;
  return nowBefore.test(before) || nowBehind.test(behind) ? now : undefined;
}

/** Currently TRL 4, up to 7: the second number has no letters of its own. */
function followOn(text: string, { now, wanted }: FoundReadiness): void {
  const [start] = now;
  if (start === undefined || wanted.length > 0) return;
  const match = /^[^.!?]{0,30}?(?:(?<![\d.,])(?<level>[1-9])(?:\s?단계)?(?:까지|으로|로)(?![\d가-힣])|\b(?:to|be|reach|target(?: is)?|goal(?: is)?|aim\w* (?:for|at))[ :]+(?<aim>[1-9])(?![\d.,]*\d|\s?[a-z°%]))/iu.exec(text.slice(start.end));
  if (match === null) return;
  const level = match.groups?.['level'] ?? match.groups?.['aim'] ?? '';
  const at = start.end + match[0].lastIndexOf(level);
  wanted.push({ value: Number(level), start: at, end: start.end + match[0].length });
}

/** The section letter of KSIC rev. 10, and the first division in it. */
const firstDivisions = [
  ['A', 1], ['B', 5], ['C', 10], ['D', 35], ['E', 36], ['F', 41], ['G', 45], ['H', 49], ['I', 55], ['J', 58], ['K', 64],
  ['L', 68], ['M', 70], ['N', 74], ['O', 84], ['P', 85], ['Q', 86], ['R', 90], ['S', 94], ['T', 97], ['U', 99],
] as const;

/**
 * From a code's section to the code itself, by its digits alone: `C2621` → `C`, `26`, `262`, `2621`. The letter may be left
 * out where the divisions of the sections are known (KSIC).
 */
export function industryPath(code: string): string[] {
  const digits = code.replace(/^[A-Z]/, '');
  const letter = digits === code ? sectionOf(digits) : code.charAt(0);
  const path = letter === undefined ? [] : [letter];
  for (let length = 2; length <= digits.length; length++) path.push(digits.slice(0, length));
  return path;
}

/**
 * How near an industry is to one that an offer is made for: 1 where it is that one or lies below it, else the part of the
 * offer's path that the two share.
 */
export function industryNearness(industry: string, offered: string): number {
  const [path, goal] = [industryPath(industry), industryPath(offered)];
  let shared = 0;
  while (shared < goal.length && path[shared] === goal[shared]) shared += 1;
  return goal.length === 0 ? 0 : shared / goal.length;
}

function sectionOf(digits: string): string | undefined {
  const division = Number(digits.slice(0, 2));
  return digits.length < 2 ? undefined : firstDivisions.findLast(([, first]) => first <= division)?.[0];
}

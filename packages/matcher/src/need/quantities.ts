import { convert, quantityOf, type NeededQuantity } from '@dongban/core/quantity';
import { unitOfSpelling, unitPattern } from './units.ts';
import type { Found } from './span.ts';

const number = '(?:\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.\\d+)?';
/** A sign counts only where no word or number stands before it: "2020-40" is no minus. */
const signed = (name: string): string => `(?<${name}Sign>(?<![\\p{L}\\d])[-−–+±]|영하\\s*|영상\\s*|마이너스\\s*)?(?<${name}>${number})`;
const unit = (name: string): string => `\\s?(?<${name}Unit>${unitPattern}|도|%|C)(?![A-Za-z0-9²³]|/[A-Za-z])`;
const between = '\\s*(?:~|∼|〜|–|—|-|\\.\\.\\.|…|(?:up )?to|부터|에서(?:\\s?최대)?)\\s*';
/** The second number of a range may carry its own sign behind the mark: 85 ~ -40. */
const second = `(?<maxSign>[-−+]|영하\\s*|영상\\s*|마이너스\\s*)?(?<max>${number})${unit('max')}`;
const first = `${signed('min')}(?:${unit('min')})?`;
const lowest = '(?:최소|at least|min(?:imum)?\\.?|more than|greater than|above|over|≥|>=?)';
const highest = '(?:최대|at most|up to|max(?:imum)?\\.?|no more than|less than|below|under|not exceed|≤|<=?)';

const rangePattern = new RegExp(`(?:최소\\s?)?${first}${between}${second}(?:\\s?까지)?`, 'gu');
/** -40/+85 °C; only from below zero, since 85 °C/85 % is two things. */
const crossingPattern = new RegExp(`(?<minSign>(?<![\\p{L}\\d])[-−])(?<min>${number})\\s?/\\s?${second}`, 'gu');
/** "And" makes a range only behind "between": 2.4 GHz and 5 GHz are two. */
const betweenPattern = new RegExp(`between ${first} and ${second}`, 'gu');
/** 3.3 V 이상 5 V 이하. */
const boundedPattern = new RegExp(`${first}\\s?(?:이상|초과)[\\s,~]*${second}\\s?(?:이하|미만)`, 'gu');
/** 25 ± 2 °C; 220 V ± 10 %. */
const tolerancePattern = new RegExp(`${first}\\s?±\\s?${second}`, 'gu');
/** 600 x 400 x 300 mm: one thing's sides. */
const sizePattern = new RegExp(`(?<![\\p{L}\\d.,])(?<sides>${number}(?:\\s?[x×X*]\\s?${number}){1,2})${unit('size')}`, 'gu');
const singlePattern = new RegExp(
  `(?:(?<least>${lowest})|(?<most>${highest}))?(?:(?<=[A-Za-z최소대.≥≤<>=])\\s)?(?<![A-Z]\\d[A-Z])${signed('only')}${unit('only')}` +
    '(?:\\s?(?<leastBehind>이상|초과)|\\s?(?<within>이내|안에)|\\s?(?<mostBehind>이하|까지|미만|(?:max|at most)(?![A-Za-z]))| ?(?:[a-z]+ )?or (?:(?<leastEnglish>more|higher|above)|(?<mostEnglish>less|lower|below))(?![A-Za-z]))?',
  'gu',
);
/** 도 is read as °C only where the text speaks of heat; it also counts angles, and copies. */
const heat = /온도|고온|저온|열충격|내열|내한|항온|챔버|영하|열화상/u;
/** A percentage is a humidity only where the text says so right before, or it goes with a temperature: 85 °C/85 %. */
const damp = /(?:습도|humidity|RH)[^\d,.;]{0,6}$|(?:°C|℃|도)\s*[/,·]\s*$/iu;

/**
 * The quantities that a text names, with UCUM units: ranges, tolerances, single values and limits. What could mean two
 * things, such as a bare "10 g" or "50 %", is left alone.
 */
export function readQuantities(text: string): Found<NeededQuantity>[] {
  if (!/\d/u.test(text)) return [];
  const found = sizesIn(text);
  for (const [pattern, read] of [[crossingPattern, range], [tolerancePattern, tolerance], [boundedPattern, range], [betweenPattern, range], [rangePattern, range], [singlePattern, single]] as const) {
    for (const match of text.matchAll(pattern)) {
      const written = match[0].trim();
      const start = match.index + match[0].indexOf(written);
      const end = start + written.length;
      if (found.some((other) => start < other.end && other.start < end)) continue;
      const value = read(match.groups ?? {}, text, text.slice(0, start));
      if (value !== undefined) found.push({ value: { ...value, text: written }, start, end });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/** The sides of a thing, each a length. "2 x 10 mm" may be two things, so that a first number below ten needs to be said to be a size. */
function sizesIn(text: string): Found<NeededQuantity>[] {
  return [...text.matchAll(sizePattern)].flatMap(({ 0: written, index, groups = {} }) => {
    const code = ucum(groups['sizeUnit'], text, '', false);
    const sides = (groups['sides'] ?? '').split(/[x×X*]/).map((side) => valueOf(side, undefined));
    const isSize = sides.length > 2 || (sides[0] ?? 0) >= 10 || /(?:크기|사이즈|치수|규격|size|dimension\w*|measur\w+)\s?(?:은|는|of|is|:)?\s?$/iu.test(text.slice(0, index));
    if (code === undefined || quantityOf(code) !== 'length' || !isSize) return [];
    return sides.map((side) => ({ value: { ...quantity(code, { min: side, max: side }), text: written }, start: index, end: index + written.length }));
  });
}

type Groups = Readonly<Record<string, string | undefined>>;

function range(groups: Groups, text: string, before: string): NeededQuantity | undefined {
  const isBelowZero = groups['minSign'] !== undefined || groups['maxSign'] !== undefined;
  const maxUnit = ucum(groups['maxUnit'], text, before, isBelowZero);
  const minUnit = groups['minUnit'] === undefined ? maxUnit : ucum(groups['minUnit'], text, before, isBelowZero);
  if (minUnit === undefined || maxUnit === undefined) return undefined;
  const low = valueOf(groups['min'], groups['minSign']);
  const high = convert(valueOf(groups['max'], groups['maxSign']), maxUnit, minUnit);
  return high === undefined ? undefined : quantity(minUnit, { min: Math.min(low, high), max: Math.max(low, high) });
}

function tolerance(groups: Groups, text: string, before: string): NeededQuantity | undefined {
  const center = valueOf(groups['min'], groups['minSign']);
  const isShare = groups['minUnit'] !== undefined && groups['maxUnit'] === '%';
  const code = ucum(groups['minUnit'] ?? groups['maxUnit'], text, before, false);
  const width = valueOf(groups['max'], undefined);
  if (code === undefined || (!isShare && groups['minUnit'] !== undefined && ucum(groups['maxUnit'], text, before, false) !== code)) return undefined;
  const half = isShare ? (Math.abs(center) * width) / 100 : width;
  return quantity(code, { min: exact(center - half), max: exact(center + half) });
}

function single(groups: Groups, text: string, before: string): NeededQuantity | undefined {
  const sign = groups['onlySign'];
  const code = ucum(groups['onlyUnit'], text, before, sign !== undefined);
  if (code === undefined) return undefined;
  const value = valueOf(groups['only'], sign);
  // Within 48 hours somebody answers; a test of 48 hours is no shorter.
  if (groups['within'] !== undefined && quantityOf(code) === 'duration') return undefined;
  if (sign === '±') return quantity(code, { min: -value, max: value });
  if ((groups['least'] ?? groups['leastBehind'] ?? groups['leastEnglish']) !== undefined) return quantity(code, { min: value });
  if ((groups['most'] ?? groups['mostBehind'] ?? groups['mostEnglish'] ?? groups['within']) !== undefined) return quantity(code, { max: value });
  return quantity(code, { min: value, max: value });
}

function quantity(code: string, ends: { min?: number; max?: number }): NeededQuantity {
  const kind = quantityOf(code);
  return { ...(kind === undefined ? {} : { quantity: kind }), ...ends, unit: code };
}

function valueOf(digits: string | undefined, sign: string | undefined): number {
  const value = Number((digits ?? '').replaceAll(',', ''));
  return sign === undefined || value === 0 || /^(?:\+|±|영상)/.test(sign) ? value : -value;
}

/** Without the last digits, which binary fractions leave behind: 24 − 2.4 is 21.6. */
function exact(value: number): number {
  return Number(value.toPrecision(12));
}

function ucum(written: string | undefined, text: string, before: string, isBelowZero: boolean): string | undefined {
  if (written === '도') return isBelowZero || heat.test(text) ? 'Cel' : undefined;
  // "-40C" is cold; "2C" may be how a battery is discharged.
  if (written === 'C') return isBelowZero ? 'Cel' : undefined;
  if (written === '%') return damp.test(before) ? '%' : undefined;
  return written === undefined ? undefined : unitOfSpelling.get(written);
}

import { convert, quantityOf, type NeededQuantity } from '@dongban/core/quantity';
import { amountsIn, type Amount } from './amounts.ts';
import type { Found } from './span.ts';

/** Words between two amounts → what the two make of each other. */
const joints = {
  range: /^\s*(?:~|∼|〜|–|—|-|↔|⇄|⇔|\.{2,3}|…|(?:up )?to(?: max\.?)?|through|부터|에서(?:\s?최대)?)\s*$/u,
  /** "And" makes a range only behind "between": 2.4 GHz and 5 GHz are two. */
  and: /^ and $/u,
  bounds: /^\s?(?:이상|초과)[\s,~]*$/u,
  sides: /^\s?[x×X*]\s?$/u,
  slash: /^\s?\/\s?$/u,
  none: /^\s?$/u,
} as const;

/** Words before and behind an amount that make a limit of it. */
const leastBefore = /(?:최소|at least|min(?:imum)?\.?|more than|greater than|above|over|≥|>=?)\s?$/iu;
const mostBefore = /(?:최대|at most|up to|max(?:imum)?\.?|no more than|less than|below|under|not exceed|≤|<=?)\s?$/iu;
const leastBehind = /^\s?(?:이상|초과)|^ (?:[a-z]+ )?or (?:more|higher|above)\b/u;
const mostBehind = /^\s?(?:이하|까지|미만|max\b|at most\b)|^ (?:[a-z]+ )?or (?:less|lower|below)\b/u;
const within = /^\s?(?:이내|안에)/u;
const withinBefore = /\bwithin $/iu;
/** How far before and behind an amount such words stand. */
const reach = 20;

/** 도 is read as °C only where the text speaks of heat; it also counts angles, and copies. */
const heat = /온도|고온|저온|열충격|내열|내한|항온|챔버|영하|열화상/u;
/** A percentage is a humidity only where the text says so right before, or it goes with a temperature: 85 °C/85 %. */
const damp = /(?:습도|humidity|RH)[^\d,.;]{0,6}$|(?:°C|℃|도)\s*[/,·]\s*$/iu;

/**
 * The quantities that a text names, with UCUM units: ranges, tolerances, single values and limits. What could mean two
 * things, such as a bare "10 g" or "50 %", is left alone.
 */
export function readQuantities(text: string): Found<NeededQuantity>[] {
  const amounts = amountsIn(text);
  const found: Found<NeededQuantity>[] = [];
  for (let at = 0; at < amounts.length; ) {
    const { length, stretches } = sidesAt(text, amounts, at) ?? pairAt(text, amounts, at) ?? singleAt(text, amounts, at);
    found.push(...stretches.map(({ value, start, end }) => ({ value: { ...value, text: text.slice(start, end).trim() }, start, end })));
    at += length;
  }
  return found;
}

/** What so many amounts in a row say together. */
interface Reading {
  readonly length: number;
  readonly stretches: readonly Found<NeededQuantity>[];
}

/** 600 x 400 x 300 mm: one thing's sides. "2 x 10 mm" may be two things, so that a first number below ten needs to be said to be a size. */
function sidesAt(text: string, amounts: readonly Amount[], at: number): Reading | undefined {
  const sides = amounts.slice(at, at + 3);
  const last = sides.findIndex((side, index) => { const next = sides[index + 1]; return next === undefined || !joints.sides.test(text.slice(side.end, next.start)); });
  const [first, unit] = [sides[0], sides[last]?.unit];
  if (last < 1 || first === undefined || unit === undefined || quantityOf(unit) !== 'length') return undefined;
  const isSize = last > 1 || first.value >= 10 || first.unit !== undefined || /(?:크기|사이즈|치수|규격|size|dimension\w*|measur\w+)\s?(?:은|는|of|is|:)?\s?$/iu.test(text.slice(0, first.start));
  if (!isSize) return undefined;
  const [start, end] = [first.start, sides[last]?.end ?? first.end];
  return { length: last + 1, stretches: sides.slice(0, last + 1).map(({ value }) => ({ value: quantity(unit, { min: value, max: value }), start, end })) };
}

function pairAt(text: string, amounts: readonly Amount[], at: number): Reading | undefined {
  const [first, last] = [amounts[at], amounts[at + 1]];
  if (first === undefined || last?.unit === undefined) return undefined;
  const [before, between, behind] = [text.slice(0, first.start), text.slice(first.end, last.start), text.slice(last.end)];
  const isCold = [first, last].some(({ value }) => value < 0);
  const isShare = first.unit !== undefined && last.unit === '%?' && last.sign === '±';
  const unit = isShare ? last.unit : clear(last, text, before, isCold);
  const firstUnit = first.unit === undefined ? unit : clear(first, text, before, isCold);
  const isTwo = joints.slash.test(between) && first.unit === undefined;
  const made =
    unit === undefined || firstUnit === undefined ? []
    : joints.none.test(between) && last.sign === '±' ? tolerance(first, last, firstUnit, isShare ? undefined : unit)
    // -40/+85 °C; only from below zero, since 85 °C/85 % is two things.
    : joints.range.test(between) || (joints.slash.test(between) && first.value < 0) || (joints.and.test(between) && /between $/iu.test(before)) || (joints.bounds.test(between) && mostBehind.test(behind)) ? range(first, last, firstUnit, unit)
    // 50/60 Hz; but 3/4 inch is less than one.
    : isTwo && first.value >= 10 ? [first, last].map(({ value }) => quantity(unit, { min: value, max: value }))
    : [];
  const reached = joints.bounds.test(between) ? (mostBehind.exec(behind)?.[0].length ?? 0) : 0;
  return made.length === 0 ? undefined : { length: 2, stretches: made.map((value) => ({ value, start: first.start, end: last.end + reached })) };
}

function range({ value: low }: Amount, { value }: Amount, unit: string, lastUnit: string): NeededQuantity[] {
  const high = convert(value, lastUnit, unit);
  return high === undefined ? [] : [quantity(unit, { min: Math.min(low, exact(high)), max: Math.max(low, exact(high)) })];
}

/** 25 ± 2 °C; without a unit of its own, a share of a hundred: 220 V ± 10 %. */
function tolerance(center: Amount, { value }: Amount, unit: string, lastUnit: string | undefined): NeededQuantity[] {
  if (lastUnit !== undefined && unit !== lastUnit) return [];
  const half = lastUnit === undefined ? (Math.abs(center.value) * value) / 100 : value;
  return [quantity(unit, { min: exact(center.value - half), max: exact(center.value + half) })];
}

function singleAt(text: string, amounts: readonly Amount[], at: number): Reading {
  const amount = amounts[at];
  const unit = amount === undefined ? undefined : clear(amount, text, text.slice(0, amount.start), amount.value < 0);
  if (amount === undefined || unit === undefined) return { length: 1, stretches: [] };
  const [before, behind] = [text.slice(Math.max(0, amount.start - reach), amount.start), text.slice(amount.end, amount.end + reach)];
  // Within 48 hours somebody answers; a test of 48 hours is no shorter.
  if ((within.test(behind) || withinBefore.test(before)) && quantityOf(unit) === 'duration') return { length: 1, stretches: [] };
  const { value, sign } = amount;
  const lowest = leastBefore.exec(before) ?? leastBehind.exec(behind);
  const highest = mostBefore.exec(before) ?? withinBefore.exec(before) ?? mostBehind.exec(behind) ?? within.exec(behind);
  const ends = sign === '±' ? { min: -value, max: value } : lowest !== null ? { min: value } : highest !== null ? { max: value } : { min: value, max: value };
  const word = lowest ?? highest;
  const [start, end] = word === null ? [amount.start, amount.end] : word.index > 0 || !behind.startsWith(word[0]) ? [amount.start - word[0].length, amount.end] : [amount.start, amount.end + word[0].length];
  return { length: 1, stretches: [{ value: quantity(unit, ends), start, end }] };
}

function quantity(unit: string, ends: { min?: number; max?: number }): NeededQuantity {
  const kind = quantityOf(unit);
  return { ...(kind === undefined ? {} : { quantity: kind }), ...ends, unit };
}

/** Without the last digits, which binary fractions leave behind: 24 − 2.4 is 21.6. */
function exact(value: number): number {
  return Number(value.toPrecision(12));
}

/** The unit of an amount, where what is around it leaves no doubt. */
function clear({ unit }: Amount, text: string, before: string, isBelowZero: boolean): string | undefined {
  if (unit === '도?') return isBelowZero || heat.test(text) ? 'Cel' : undefined;
  // "-40C" is cold; "2C" may be how a battery is discharged.
  if (unit === 'C?') return isBelowZero ? 'Cel' : undefined;
  if (unit === '%?') return damp.test(before) ? '%' : undefined;
  return unit;
}

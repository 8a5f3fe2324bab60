import { convert, quantityOf, type NeededQuantity } from '@dongban/core/quantity';
import { unitOfSpelling, unitPattern } from './units.ts';
import type { Found } from './span.ts';

const number = '(?:\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.\\d+)?';
/** A sign counts only where no word or number stands before it: "2020-40" is no minus. */
const signed = (name: string): string => `(?<${name}Sign>(?<![\\p{L}\\d])[-−–+±]|영하\\s*|마이너스\\s*)?(?<${name}>${number})`;
const unit = (name: string): string => `\\s?(?<${name}Unit>${unitPattern}|도|%)(?![A-Za-z0-9²³])`;
const between = '\\s*(?:~|∼|〜|–|—|-|to|부터|에서|and)\\s*';
/** The second number of a range may carry its own minus behind the mark: 85 ~ -40. */
const second = `(?<maxSign>[-−+]|영하\\s*|마이너스\\s*)?(?<max>${number})${unit('max')}`;
const atLeast = '(?<least>이상|이하|까지|초과|미만)?';
const before = '(?<limit>(?:최소|최대|at least|at most|up to|max\\.?|min\\.?|≥|≤|>|<)\\s*)?';

const rangePattern = new RegExp(`${signed('min')}(?:${unit('min')})?${between}${second}`, 'gu');
const singlePattern = new RegExp(`${before}${signed('only')}${unit('only')}\\s?${atLeast}`, 'gu');
/** 도 is read as °C only where the text speaks of heat; it also counts angles, and copies. */
const heat = /온도|고온|저온|열충격|내열|내한|항온|챔버|영하/u;

/**
 * The quantities that a text names, with UCUM units: ranges, single values and limits. What could mean two things, such as
 * a bare "10 g" or "50 %", is left alone.
 */
export function readQuantities(text: string): Found<NeededQuantity>[] {
  const found: Found<NeededQuantity>[] = [];
  const keep = (match: RegExpMatchArray, value: NeededQuantity | undefined) => {
    const [written] = match;
    const start = match.index ?? 0;
    const end = start + written.trimEnd().length;
    if (value === undefined || found.some((other) => start < other.end && other.start < end)) return;
    found.push({ value: { ...value, text: written.trim() }, start, end });
  };
  for (const match of text.matchAll(rangePattern)) keep(match, range(match.groups ?? {}, text));
  for (const match of text.matchAll(singlePattern)) keep(match, single(match, text));
  return found.sort((a, b) => a.start - b.start);
}

type Groups = Readonly<Record<string, string | undefined>>;

function range(groups: Groups, text: string): NeededQuantity | undefined {
  const isBelowZero = groups['minSign'] !== undefined || groups['maxSign'] !== undefined;
  const maxUnit = ucum(groups['maxUnit'], text, isBelowZero);
  const minUnit = groups['minUnit'] === undefined ? maxUnit : ucum(groups['minUnit'], text, isBelowZero);
  if (minUnit === undefined || maxUnit === undefined) return undefined;
  const low = valueOf(groups['min'], groups['minSign']);
  const high = convert(valueOf(groups['max'], groups['maxSign']), maxUnit, minUnit);
  if (high === undefined) return undefined;
  return quantity(minUnit, { min: Math.min(low, high), max: Math.max(low, high) });
}

function single(match: RegExpMatchArray, text: string): NeededQuantity | undefined {
  const groups: Groups = match.groups ?? {};
  const sign = groups['onlySign'];
  // 85 °C/85 %: the second is the humidity that goes with the first.
  const isBesideTemperature = groups['onlyUnit'] === '%' && /(?:°C|℃|도)\s*[/,·]\s*$/u.test(text.slice(0, match.index));
  const code = isBesideTemperature ? '%' : ucum(groups['onlyUnit'], text, sign !== undefined);
  if (code === undefined) return undefined;
  const value = valueOf(groups['only'], sign);
  if (sign === '±') return quantity(code, { min: -value, max: value });
  const words = `${groups['limit'] ?? ''}${groups['least'] ?? ''}`;
  if (/이상|초과|최소|least|min|≥|>/.test(words)) return quantity(code, { min: value });
  if (/이하|미만|까지|최대|most|up to|max|≤|</.test(words)) return quantity(code, { max: value });
  return quantity(code, { min: value, max: value });
}

function quantity(code: string, ends: { min?: number; max?: number }): NeededQuantity {
  const kind = quantityOf(code);
  return { ...(kind === undefined ? {} : { quantity: kind }), ...ends, unit: code };
}

function valueOf(digits: string | undefined, sign: string | undefined): number {
  const value = Number((digits ?? '').replaceAll(',', ''));
  return sign === undefined || sign === '+' || sign === '±' || value === 0 ? value : -value;
}

function ucum(written: string | undefined, text: string, isBelowZero: boolean): string | undefined {
  if (written === '도') return isBelowZero || heat.test(text) ? 'Cel' : undefined;
  return written === undefined ? undefined : unitOfSpelling.get(written);
}

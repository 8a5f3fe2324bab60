import type * as z from 'zod/mini';
import type { MeasuredVariable as MeasuredVariableSchema, NeededQuantity as NeededQuantitySchema } from './schema/quantity.ts';
import type { QuantityKind } from './vocabularies.ts';

/** What an instrument or service measures or imposes, as a range in a unit (UCUM code). */
export type MeasuredVariable = z.infer<typeof MeasuredVariableSchema>;

/** A quantity that a need asks for. */
export type NeededQuantity = z.infer<typeof NeededQuantitySchema>;

/** A unit: the kind of quantity it measures, and how a value in it becomes one in the kind's base unit. */
interface Unit {
  readonly kind: QuantityKind;
  readonly factor: number;
  readonly offset?: number;
}

/** By UCUM code. Made by a call that is marked as pure, so that pages that only print quantities do without. */
const units = /* @__PURE__ */ unitsByCode();

/** Factors are exact by definition (SI prefixes; standard gravity 9.80665 m/s², an inch 25.4 mm; 0 °C = 273.15 K). */
function unitsByCode(): ReadonlyMap<string, Unit> {
  return new Map<string, Unit>([
    ...prefixed('frequency', 'Hz', { '': 1, k: 1e3, M: 1e6, G: 1e9, T: 1e12 }),
    ['K', { kind: 'temperature', factor: 1 }],
    ['Cel', { kind: 'temperature', factor: 1, offset: 273.15 }],
    ['%', { kind: 'humidity', factor: 1 }],
    ['m/s2', { kind: 'acceleration', factor: 1 }],
    ['[g]', { kind: 'acceleration', factor: 9.80665 }],
    ...prefixed('force', 'N', { m: 1e-3, '': 1, k: 1e3, M: 1e6 }),
    ...prefixed('pressure', 'Pa', { '': 1, h: 1e2, k: 1e3, M: 1e6 }),
    ['bar', { kind: 'pressure', factor: 1e5 }],
    ...prefixed('voltage', 'V', { u: 1e-6, m: 1e-3, '': 1, k: 1e3 }),
    ...prefixed('current', 'A', { n: 1e-9, u: 1e-6, m: 1e-3, '': 1, k: 1e3 }),
    ...prefixed('power', 'W', { m: 1e-3, '': 1, k: 1e3, M: 1e6 }),
    ...prefixed('resistance', 'Ohm', { m: 1e-3, '': 1, k: 1e3, M: 1e6 }),
    ...prefixed('capacitance', 'F', { p: 1e-12, n: 1e-9, u: 1e-6, '': 1 }),
    ['V/m', { kind: 'field-strength', factor: 1 }],
    ...prefixed('length', 'm', { n: 1e-9, u: 1e-6, m: 1e-3, c: 1e-2, '': 1, k: 1e3 }),
    ['[in_i]', { kind: 'length', factor: 0.0254 }],
    ...prefixed('mass', 'g', { m: 1e-6, '': 1e-3, k: 1 }),
    ['t', { kind: 'mass', factor: 1e3 }],
    ...prefixed('duration', 's', { u: 1e-6, m: 1e-3, '': 1 }),
    ['min', { kind: 'duration', factor: 60 }],
    ['h', { kind: 'duration', factor: 3600 }],
    ['d', { kind: 'duration', factor: 86400 }],
    ...prefixed('energy', 'Wh', { '': 1, k: 1e3, M: 1e6 }),
    ...prefixed('data-rate', 'bit/s', { '': 1, k: 1e3, M: 1e6, G: 1e9 }),
    ['m3/h', { kind: 'flow', factor: 1 }],
    ['L/min', { kind: 'flow', factor: 0.06 }],
    ['Cel/min', { kind: 'rate', factor: 1 }],
    ['/min', { kind: 'rotation', factor: 1 }],
    ...prefixed('torque', 'N.m', { '': 1, k: 1e3 }),
    ...prefixed('charge', 'A.h', { m: 1e-3, '': 1 }),
    ['dB', { kind: 'level', factor: 1 }],
    ['[ppm]', { kind: 'concentration', factor: 1 }],
  ]);
}

function prefixed(kind: QuantityKind, unit: string, prefixes: Readonly<Record<string, number>>): [string, Unit][] {
  return Object.entries(prefixes).map(([prefix, factor]) => [prefix + unit, { kind, factor }]);
}

/**
 * The kind of quantity that a unit measures.
 *
 * @param unit UCUM code.
 * @returns `undefined` for a unit that is not known.
 * @example
 * quantityOf('kHz'); // → 'frequency'
 */
export function quantityOf(unit: string): QuantityKind | undefined {
  return units.get(unit)?.kind;
}

/**
 * A value in another unit of the same kind. Units go by their UCUM codes.
 *
 * @returns `undefined` where a unit is not known or the two measure different things.
 * @see https://ucum.org/ucum
 * @example
 * convert(2, 'kHz', 'Hz'); // → 2000
 * convert(85, 'Cel', 'K'); // → 358.15
 * convert(1, 'kHz', 'Cel'); // → undefined
 */
export function convert(value: number, from: string, to: string): number | undefined {
  const source = units.get(from);
  const target = units.get(to);
  if (source === undefined || target === undefined || source.kind !== target.kind) return undefined;
  if (from === to) return value;
  return (value * source.factor + (source.offset ?? 0) - (target.offset ?? 0)) / target.factor;
}

/** UCUM code → how it is printed; codes that are printed as they are do not appear. */
const symbols: ReadonlyMap<string, string> = /* @__PURE__ */ new Map(/* @__PURE__ */ Object.entries({
  Cel: '°C', 'm/s2': 'm/s²', '[g]': 'g', Ohm: 'Ω', mOhm: 'mΩ', kOhm: 'kΩ', MOhm: 'MΩ',
  uV: 'µV', uA: 'µA', uF: 'µF', um: 'µm', us: 'µs', 'm3/h': 'm³/h', 'Cel/min': '°C/min', '/min': 'rpm', 'N.m': 'N·m', 'kN.m': 'kN·m', 'A.h': 'Ah', 'mA.h': 'mAh', '[ppm]': 'ppm', '[in_i]': 'in',
}));

/**
 * A unit as it is printed; an unknown one as it is.
 *
 * @param unit UCUM code.
 * @example
 * unitSymbol('Cel'); // → '°C'
 * unitSymbol('/min'); // → 'rpm'
 */
export function unitSymbol(unit: string): string {
  return symbols.get(unit) ?? unit;
}

/**
 * A range as it is printed, with a no-break space before the unit so that the two stay together.
 *
 * @param range at least one of `min` and `max`, and the UCUM code of their unit.
 * @example
 * formatRange({ min: 10, max: 2000, unit: 'Hz' }, 'ko'); // → '10–2,000\u00a0Hz'
 * formatRange({ max: 50, unit: 'kN' }, 'en'); // → '≤\u00a050\u00a0kN'
 */
export function formatRange(range: Pick<NeededQuantity, 'min' | 'max' | 'unit'>, locale: string): string {
  const format = new Intl.NumberFormat(locale, { maximumFractionDigits: 6 });
  const { min, max } = range;
  const numbers =
    min === undefined ? (max === undefined ? '' : `≤\u00a0${format.format(max)}`)
    : max === undefined ? `≥\u00a0${format.format(min)}`
    : min === max ? format.format(min)
    : `${format.format(min)}${max < 0 || min < 0 ? '\u00a0–\u00a0' : '–'}${format.format(max)}`;
  return `${numbers}\u00a0${unitSymbol(range.unit)}`;
}

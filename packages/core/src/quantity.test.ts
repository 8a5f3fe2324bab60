import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { convert, formatRange, quantityOf, unitSymbol } from './quantity.ts';
import { quantityKinds } from './vocabularies.ts';

const units = [
  'Hz', 'kHz', 'MHz', 'GHz', 'THz', 'K', 'Cel', '%', 'm/s2', '[g]', 'mN', 'N', 'kN', 'MN', 'Pa', 'hPa', 'kPa', 'MPa', 'bar', 'uV', 'mV', 'V', 'kV',
  'nA', 'uA', 'mA', 'A', 'kA', 'mW', 'W', 'kW', 'MW', 'mOhm', 'Ohm', 'kOhm', 'MOhm', 'pF', 'nF', 'uF', 'F', 'V/m', 'nm', 'um', 'mm', 'cm', 'm', 'km',
  'mg', 'g', 'kg', 't', 'us', 'ms', 's', 'min', 'h', 'd', 'Wh', 'kWh', 'MWh', 'bit/s', 'kbit/s', 'Mbit/s', 'Gbit/s', 'm3/h', 'L/min', 'Cel/min', '/min', 'N.m', 'kN.m', 'mA.h', 'A.h', 'dB', '[ppm]', '[in_i]',
];

describe('convert', () => {
  it.each([
    [2, 'kHz', 'Hz', 2000], [85, 'Cel', 'K', 358.15], [-273.15, 'Cel', 'K', 0], [2, '[g]', 'm/s2', 19.6133], [1, 'bar', 'kPa', 100], [1.5, 'h', 'min', 90], [250, 'g', 'kg', 0.25], [1, 't', 'kg', 1000], [8, '[in_i]', 'mm', 203.2], [100, 'L/min', 'm3/h', 6], [500, 'mA.h', 'A.h', 0.5],
  ])('%d %s is as much in %s: %d', (value, from, to, expected) => {
    expect(convert(value, from, to)).toBeCloseTo(expected, 9);
  });

  it('gives nothing between different things, and for a unit that is not known', () => {
    expect(convert(1, 'kHz', 'Cel')).toBeUndefined();
    expect(convert(1, 'furlong', 'm')).toBeUndefined();
    expect(convert(1, 'm', 'furlong')).toBeUndefined();
    expect(convert(1, 'constructor', 'constructor')).toBeUndefined();
  });

  it('leaves a value in its own unit as it is, to the last bit', () => {
    fc.assert(fc.property(fc.double({ noNaN: true }), fc.constantFrom(...units), (value, unit) => {
      expect(convert(value, unit, unit)).toBe(value);
    }));
  });

  it('there and back gives the value again', () => {
    fc.assert(fc.property(fc.double({ min: -1e6, max: 1e6, noNaN: true }), fc.constantFrom(...units), fc.constantFrom(...units), (value, from, to) => {
      const there = convert(value, from, to);
      expect(there === undefined).toBe(quantityOf(from) !== quantityOf(to));
      if (there === undefined) return;
      const back = convert(there, to, from) ?? Number.NaN;
      expect(Math.abs(back - value)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(value)));
    }), { numRuns: 2000 });
  });

  it('keeps the order of values', () => {
    fc.assert(fc.property(fc.double({ min: -1e6, max: 1e6, noNaN: true }), fc.double({ min: 1, max: 1e6, noNaN: true }), fc.constantFrom(...units), fc.constantFrom(...units), (value, more, from, to) => {
      const [low, high] = [convert(value, from, to), convert(value + more, from, to)];
      if (low !== undefined && high !== undefined) expect(low).toBeLessThan(high);
    }));
  });
});

it('every unit measures a kind of quantity that has a name', () => {
  for (const unit of units) expect(quantityKinds.keys).toContain(quantityOf(unit));
});

describe('a range as it is printed', () => {
  const nbsp = '\u00a0';

  it.each([
    [{ min: 10, max: 2000, unit: 'Hz' }, `10–2,000${nbsp}Hz`],
    [{ max: 50, unit: 'kN' }, `≤${nbsp}50${nbsp}kN`],
    [{ min: 0.5, unit: 'm' }, `≥${nbsp}0.5${nbsp}m`],
    [{ min: 5, max: 5, unit: 'V' }, `5${nbsp}V`],
    [{ min: -40, max: 85, unit: 'Cel' }, `-40${nbsp}–${nbsp}85${nbsp}°C`],
  ])('%j', (range, expected) => {
    expect(formatRange(range, 'ko')).toBe(expected);
    expect(formatRange(range, 'en')).toBe(expected);
  });

  it('shows a unit that it does not know as it is', () => {
    expect(unitSymbol('furlong')).toBe('furlong');
    expect(unitSymbol('uF')).toBe('µF');
    expect(unitSymbol('constructor')).toBe('constructor');
  });
});

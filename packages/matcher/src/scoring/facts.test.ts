import { ksicBelow, ksicPath, type Industry } from '@dongban/core/ksic';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { kilometersBetween } from './distance.ts';
import { industryNearness, industryPath } from './industry.ts';
import { addWorkingDays } from './working-days.ts';

describe('kilometersBetween', () => {
  /** The haversine of the great circle, by the functions of the platform. */
  function haversine(a: { latitude: number; longitude: number }, b: { latitude: number; longitude: number }): number {
    const radians = (degrees: number) => (degrees * Math.PI) / 180;
    const part = Math.sin(radians(a.latitude - b.latitude) / 2) ** 2 + Math.cos(radians(a.latitude)) * Math.cos(radians(b.latitude)) * Math.sin(radians(a.longitude - b.longitude) / 2) ** 2;
    return 2 * 6371.0088 * Math.asin(Math.sqrt(part));
  }

  it('is within a thousandth of the great circle in Korea', () => {
    const place = fc.record({ latitude: fc.double({ min: 33, max: 39, noNaN: true }), longitude: fc.double({ min: 124, max: 132, noNaN: true }) });
    fc.assert(fc.property(place, place, (a, b) => {
      expect(Math.abs(kilometersBetween(a, b) - haversine(a, b))).toBeLessThanOrEqual(0.001 * haversine(a, b) + 1e-6);
      expect(kilometersBetween(a, b)).toBe(kilometersBetween(b, a));
    }));
  });

  it('takes the short way over the date line', () => {
    expect(kilometersBetween({ latitude: 0, longitude: 179.5 }, { latitude: 0, longitude: -179.5 })).toBeCloseTo(111.195, 2);
  });
});

describe('industryPath', () => {
  it('is the way up in the classification, for every code of it, with and without its letter', () => {
    const check = (industry: Industry) => {
      const expected = ksicPath(industry.code).map(({ code }) => code).toReversed();
      expect(industryPath(industry.code)).toEqual(expected);
      if (industry.level > 1) expect(industryPath(`${expected[0]}${industry.code}`)).toEqual(expected);
      ksicBelow(industry.code).forEach(check);
    };
    const sections = ksicBelow();
    expect(sections).toHaveLength(21);
    sections.forEach(check);
  });

  it('is empty for what is no code', () => {
    expect([industryPath(''), industryPath('2'), industryPath('00')]).toEqual([[], [], ['00']]);
    expect(industryNearness('C26', '')).toBe(0);
  });
});

describe('industryNearness', () => {
  it('is 1 within the industry, and the shared part of the way outside it', () => {
    expect(industryNearness('C26211', 'C26')).toBe(1);
    expect(industryNearness('C26', 'C26211')).toBe(2 / 5);
    expect(industryNearness('C2622', 'C2621')).toBe(3 / 4);
    expect(industryNearness('C27', 'C26')).toBe(1 / 2);
    expect(industryNearness('J58', 'C26')).toBe(0);
  });
});

describe('addWorkingDays', () => {
  it('steps over weekends, from any day and for any number', () => {
    const naive = (date: string, days: number): string => {
      const at = new Date(`${date}T00:00:00Z`);
      while ([0, 6].includes(at.getUTCDay())) at.setUTCDate(at.getUTCDate() - 1);
      for (let left = days; left > 0; left -= [0, 6].includes(at.getUTCDay()) ? 0 : 1) at.setUTCDate(at.getUTCDate() + 1);
      return at.toISOString().slice(0, 10);
    };
    const date = fc.integer({ min: 0, max: 3000 }).map((offset) => new Date(Date.UTC(2024, 0, 1) + offset * 86_400_000).toISOString().slice(0, 10));
    fc.assert(fc.property(date, fc.integer({ min: 1, max: 60 }), (from, days) => {
      expect(addWorkingDays(from, days)).toBe(naive(from, days));
    }));
  });
});

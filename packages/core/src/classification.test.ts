import { describe, expect, it } from 'vitest';
import { ksic, ksicBelow, ksicPath } from './ksic.ts';
import { koreanRegions, regionOn, regionsOn } from './regions.ts';
import { readinessLevels, technologyFields } from './technology-fields.ts';

describe('ksic', () => {
  it('holds the whole tree of revision 10', () => {
    const count = (codes: readonly { code: string }[]): number => codes.reduce((sum, { code }) => sum + 1 + count(ksicBelow(code)), 0);
    expect(ksicBelow()).toHaveLength(21);
    expect(count(ksicBelow())).toBe(2021);
  });

  it('finds an industry with and without its section letter', () => {
    expect(ksic('C26')).toBe(ksic('26'));
    expect(ksic('26')?.label.ko).toBe('전자 부품, 컴퓨터, 영상, 음향 및 통신장비 제조업');
    expect(ksic('99999')).toBeUndefined();
  });

  it('leads from a sub-class up to its section', () => {
    expect(ksicPath('26211').map(({ code }) => code)).toEqual(['26211', '2621', '262', '26', 'C']);
    expect(ksicPath('nothing')).toEqual([]);
  });

  it('has English for every section and division', () => {
    const upper = ksicBelow().flatMap((section) => [section, ...ksicBelow(section.code)]);
    expect(upper.filter(({ label }) => label['en'] === undefined)).toEqual([]);
  });
});

describe('regionOn', () => {
  it('follows a region through the merger', () => {
    expect(regionOn('KR-46', '2026-06-30')?.label['ko']).toBe('전라남도');
    expect(regionOn('KR-46', '2026-07-01')?.key).toBe('kr-jeonnam-gwangju');
    expect(regionOn('kr-jeonnam-gwangju', '2026-06-30')).toBeUndefined();
    expect(regionOn('KR-99', '2026-07-01')).toBeUndefined();
  });

  it('counts the regions of a date', () => {
    expect(regionsOn('2026-06-30')).toHaveLength(17);
    expect(regionsOn('2026-07-01')).toHaveLength(16);
    expect(regionsOn('2010-01-01').map(({ key }) => key)).not.toContain('KR-50');
  });

  it('uses every key once', () => {
    expect(new Set(koreanRegions.map(({ key }) => key)).size).toBe(koreanRegions.length);
  });
});

it('numbers the 35 technology fields and the nine readiness levels in order', () => {
  expect(technologyFields.map(({ number }) => number)).toEqual(Array.from({ length: 35 }, (_, index) => index + 1));
  expect(technologyFields[7]?.label.en).toBe('Semiconductors');
  expect(technologyFields[34]).toMatchObject({ sector: 'other', label: { en: 'Civil engineering' } });
  expect(readinessLevels.map(({ level }) => level)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
});

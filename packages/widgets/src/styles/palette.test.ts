import { describe, expect, it } from 'vitest';
import { moreContrast, palette, type ColorName } from './palette.ts';

/** Every text that stands on a surface. WCAG 2.2 AA asks for 4.5. */
const texts: readonly (readonly [text: ColorName, surfaces: readonly ColorName[]])[] = [
  ['text', ['surface', 'surface-quiet', 'line', 'accent-tint', 'accent-tint-strong', 'danger-tint', 'warning-tint', 'success-tint', 'information-tint']],
  ['heading', ['surface', 'surface-quiet', 'accent-tint', 'warning-tint', 'information-tint']],
  ['text-quiet', ['surface', 'surface-quiet', 'line', 'accent-tint']],
  ['accent-text', ['surface', 'surface-quiet', 'accent-tint', 'danger-tint']],
  ['on-accent', ['accent', 'accent-hover', 'accent-active']],
  ['danger', ['surface', 'danger-tint']],
  ['warning', ['surface', 'warning-tint']],
  ['success', ['surface', 'success-tint']],
  ['information', ['surface', 'information-tint']],
];

/** Edges and drawings that carry meaning. WCAG 2.2 AA asks for 3. */
const drawings: readonly (readonly [drawing: ColorName, surfaces: readonly ColorName[]])[] = [
  ['control', ['surface', 'surface-quiet']],
  ['accent', ['surface', 'surface-quiet', 'accent-tint-strong']],
];

describe.each([['light', 0], ['dark', 1]] as const)('the %s palette', (_, theme) => {
  const cases = (list: typeof texts, least: number) => list.flatMap(([front, backs]) => backs.map((back) => [front, back, least] as const));

  it.each([...cases(texts, 4.5), ...cases(drawings, 3)])('shows %s on %s at %d or more to 1', (front, back, least) => {
    expect(contrast(palette[front][theme], palette[back][theme])).toBeGreaterThanOrEqual(least);
  });
});

describe.each([['light', 0], ['dark', 1]] as const)('the %s palette with more contrast', (_, theme) => {
  const colorOf = (name: ColorName) => palette[name in moreContrast ? moreContrast[name as keyof typeof moreContrast] : name][theme];

  it.each(texts.filter(([front]) => /text|heading|on-accent/.test(front)).flatMap(([front, backs]) => backs.filter((back) => !/line|tint/.test(back)).map((back) => [front, back] as const)))(
    'shows %s on %s at 7 or more to 1, as AAA asks', (front, back) => {
      expect(contrast(colorOf(front), colorOf(back))).toBeGreaterThanOrEqual(7);
    });

  it('shows every line as well as an edge', () => {
    for (const name of ['line', 'line-strong', 'control'] as const) expect(contrast(colorOf(name), colorOf('surface'))).toBeGreaterThanOrEqual(4.5);
  });
});

function contrast(a: string, b: string): number {
  const [dark, light] = [luminance(a), luminance(b)].sort((x, y) => x - y) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(color.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

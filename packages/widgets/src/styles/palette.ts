/**
 * Default colours, light and dark. The light ones are those of KRDS, Korea's government design system, so that widgets on a
 * public site look made together with it. A host replaces any of them by its custom property: `--dongban-accent` and so on.
 */
export const palette = {
  surface: ['#ffffff', '#131416'],
  'surface-quiet': ['#f4f5f6', '#1e2124'],
  line: ['#e6e8ea', '#33363d'],
  'line-strong': ['#cdd1d5', '#464c53'],
  /** Edge of anything that can be operated: 3:1 and more against every surface. */
  control: ['#58616a', '#b1b8be'],
  heading: ['#131416', '#ffffff'],
  text: ['#1e2124', '#f4f5f6'],
  'text-quiet': ['#58616a', '#b1b8be'],
  accent: ['#256ef4', '#4c87f6'],
  'accent-hover': ['#0b50d0', '#7fa9f8'],
  'accent-active': ['#083891', '#a6c4fb'],
  'accent-text': ['#0b50d0', '#7fa9f8'],
  'accent-tint': ['#ecf2fe', '#16233d'],
  'accent-tint-strong': ['#d8e5fd', '#1b2a47'],
  'on-accent': ['#ffffff', '#131416'],
  danger: ['#bd2c0f', '#f48771'],
  'danger-tint': ['#fdefec', '#3a201b'],
  warning: ['#8a5c00', '#ffb114'],
  'warning-tint': ['#fff3db', '#33290f'],
  success: ['#267337', '#7ec88e'],
  'success-tint': ['#eaf6ec', '#16301d'],
  information: ['#096ab3', '#5fb5f7'],
  'information-tint': ['#e7f4fe', '#13293b'],
} as const satisfies Readonly<Record<string, readonly [light: string, dark: string]>>;

/** Name of a colour; the custom property is the same with `--dongban-` before it. */
export type ColorName = keyof typeof palette;

/** Defaults of what is no colour. Control heights are those of KRDS: 40 compact, 48, 56 large. */
export const measures = {
  'font-family': 'inherit',
  'font-size': '17px',
  radius: '8px',
  'radius-large': '12px',
  'control-height': '48px',
} as const;

/** With more contrast, a role takes the colour of another: lines are as strong as edges, and quiet text is not quiet. */
export const moreContrast = {
  'text-quiet': 'text',
  line: 'control',
  'line-strong': 'control',
  'surface-quiet': 'surface',
  'accent-text': 'accent-active',
  'accent-hover': 'accent-active',
  accent: 'accent-active',
} as const satisfies Partial<Record<ColorName, ColorName>>;

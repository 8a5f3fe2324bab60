import { css, unsafeCSS } from 'lit';
import { palette } from './palette.ts';

/** One private property per colour, which reads the host's public one and falls back to ours. */
function declarations(pick: (light: string, dark: string) => string): ReturnType<typeof unsafeCSS> {
  const lines = Object.entries(palette).map(([name, [light, dark]]) => `--_${name}: var(--dongban-${name}, ${pick(light, dark)});`);
  return unsafeCSS(lines.join('\n'));
}

/**
 * Colours, type and focus of every element.
 *
 * Light or dark follows the `color-scheme` of the page around the element, so a page that is always light stays whole for a
 * visitor whose system is dark. `theme="light"` or `theme="dark"` decides it for one element.
 */
export const tokens = css`
  :host {
    ${declarations((light) => light)}
    --_radius: var(--dongban-radius, 8px);
    --_radius-large: var(--dongban-radius-large, 12px);
  }
  :host([theme='light']) { color-scheme: light; }
  :host([theme='dark']) { color-scheme: dark; }

  @supports (color: light-dark(red, red)) {
    :host { ${declarations((light, dark) => `light-dark(${light}, ${dark})`)} }
  }
  @supports not (color: light-dark(red, red)) {
    :host([theme='dark']) { ${declarations((_, dark) => dark)} }
  }
`;

import { css, unsafeCSS } from 'lit';
import { measures, moreContrast, palette } from './palette.ts';

/** One private property per colour, which reads the host's public one and falls back to ours. */
function declarations(pick: (light: string, dark: string) => string): ReturnType<typeof unsafeCSS> {
  const lines = Object.entries(palette).map(([name, [light, dark]]) => `--_${name}: var(--dongban-${name}, ${pick(light, dark)});`);
  return unsafeCSS(lines.join(''));
}

const measureDeclarations = unsafeCSS(Object.entries(measures).map(([name, value]) => `--_${name}: var(--dongban-${name}, ${value});`).join(''));

/** Roles that take the colour of a stronger one where a visitor asks for more contrast. */
const contrasting = unsafeCSS(Object.entries(moreContrast).map(([name, stronger]) => `--_${name}: var(--_${stronger});`).join(''));

/**
 * Colours, type and focus of every element.
 *
 * Light or dark follows the `color-scheme` of the page around the element, so a page that is always light stays whole for a
 * visitor whose system is dark. `theme="light"` or `theme="dark"` decides it for one element. More contrast follows the visitor's
 * system, or `contrast="more"`. An element says its density for itself, a provider for all that it holds: the property is inherited.
 */
export const tokens = css`
  :host {
    ${declarations((light) => light)}
    ${measureDeclarations}
  }
  :host([density='compact']) { --dongban-control-height: 40px; }
  :host([density='large']) { --dongban-control-height: 56px; }
  :host([theme='light']) { color-scheme: light; }
  :host([theme='dark']) { color-scheme: dark; }

  @supports (color: light-dark(red, red)) {
    :host { ${declarations((light, dark) => `light-dark(${light}, ${dark})`)} }
  }
  @supports not (color: light-dark(red, red)) {
    :host([theme='dark']) { ${declarations((_, dark) => dark)} }
  }
  @media (prefers-contrast: more) { :host { ${contrasting} } }
  :host([contrast='more']) { ${contrasting} }
`;

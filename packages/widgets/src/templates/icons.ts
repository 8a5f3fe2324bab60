import { svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import { startDrawings } from './start-icons.ts';
import { drawn, stateDrawings } from './state-icons.ts';

/** Our own line drawings, 24 by 24. They stand beside words and say nothing alone, so they are hidden from screen readers. */
const drawings = {
  ...stateDrawings,
  ...startDrawings,
  pin: svg`<path d="M12 21s6.5-5.6 6.5-11a6.5 6.5 0 0 0-13 0c0 5.4 6.5 11 6.5 11Z"/><circle cx="12" cy="10" r="2.3"/>`,
  person: svg`<circle cx="12" cy="8" r="3.75"/><path d="M4.75 20c.7-3.8 3.5-6 7.25-6s6.55 2.2 7.25 6"/>`,
  calendar: svg`<rect x="3.75" y="5" width="16.5" height="15.25" rx="2"/><path d="M3.75 9.75h16.5M8 3v4M16 3v4"/>`,
  clock: svg`<circle cx="12" cy="12" r="8.25"/><path d="M12 7.25V12l3.25 2"/>`,
  globe: svg`<circle cx="12" cy="12" r="8.25"/><path d="M3.75 12h16.5M12 3.75c2.5 2.4 3.6 5.1 3.6 8.25s-1.1 5.85-3.6 8.25c-2.5-2.4-3.6-5.1-3.6-8.25s1.1-5.85 3.6-8.25Z"/>`,
  check: svg`<path d="m5 12.5 4.5 4.5L19 7.5"/>`,
  information: svg`<circle cx="12" cy="12" r="8.25"/><path d="M12 11v5M12 8v.25"/>`,
  left: svg`<path d="m14.5 6-6 6 6 6"/>`,
  right: svg`<path d="m9.5 6 6 6-6 6"/>`,
  filter: svg`<path d="M4 7h16M7 12h10M10 17h4"/>`,
  down: svg`<path d="m6 9.5 6 6 6-6"/>`,
  download: svg`<path d="M12 4v11M7.5 11l4.5 4.5 4.5-4.5M4.5 19.5h15"/>`,
  external: svg`<path d="M13.5 4.5h6v6M19.5 4.5l-8.5 8.5M17.5 13.5v6h-13v-13h6"/>`,
  play: svg`<path d="M8 5.5v13l11-6.5-11-6.5Z"/>`,
  mail: svg`<rect x="3.5" y="5.5" width="17" height="13" rx="2"/><path d="m4 7 8 6 8-6"/>`,
  phone: svg`<path d="M6.5 4h3l1.5 4-2 1.5a11 11 0 0 0 5.5 5.5l1.5-2 4 1.5v3c0 1-.8 1.8-1.8 1.7C10.8 18.6 5.4 13.2 4.8 5.8 4.7 4.8 5.5 4 6.5 4Z"/>`,
} as const satisfies Readonly<Record<string, SVGTemplateResult>>;

export type IconName = keyof typeof drawings;

export function icon(name: IconName): TemplateResult {
  return drawn(drawings[name]);
}

import { html, svg, type SVGTemplateResult, type TemplateResult } from 'lit';

/** The drawings of states, which have to be there also when nothing more can be fetched. */
export const stateDrawings = {
  warning: svg`<path d="M12 4 2.75 20h18.5L12 4Z"/><path d="M12 10v4.5M12 17v.25"/>`,
  offline: svg`<path d="M3 8.5a14 14 0 0 1 4-2.4M21 8.5a14 14 0 0 0-9-3.5M6.5 12.5a9 9 0 0 1 3-1.8M17.5 12.5a9 9 0 0 0-2.5-1.6M12 18.5v.25M4 3.5l16 17"/>`,
} as const satisfies Readonly<Record<string, SVGTemplateResult>>;

/** A drawing as an icon. */
export function drawn(drawing: SVGTemplateResult): TemplateResult {
  return html`<svg class="icon" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="1.75" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true">${drawing}</svg>`;
}

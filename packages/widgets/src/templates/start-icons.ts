import { svg, type SVGTemplateResult } from 'lit';
import type { ServiceArea } from '@dongban/core/service-areas';

/** The drawings that stand on a page before anything has been asked. */
export const startDrawings = {
  search: svg`<circle cx="11" cy="11" r="6.5"/><path d="m16 16 4.5 4.5"/>`,
  close: svg`<path d="m6.5 6.5 11 11M17.5 6.5l-11 11"/>`,
  'joint-rnd': svg`<circle cx="8.75" cy="12" r="5"/><circle cx="15.25" cy="12" r="5"/>`,
  'tech-transfer': svg`<rect x="3.5" y="6" width="7" height="12" rx="1.5"/><path d="M14 12h6.5M17.5 8.75 20.75 12l-3.25 3.25M6 9.5h2M6 12.5h2"/>`,
  reliability: svg`<path d="M3 13h3l2-6 3.5 11L15 8.5l1.75 4.5H21"/>`,
  equipment: svg`<path d="M9 3.75h4v7H9zM11 10.75v2.5M6 20.25h12M15 5.75a6.5 6.5 0 0 1 1.25 12.5H8M8 15.25h5.5"/>`,
  incubation: svg`<path d="M12 20.5v-9M12 13c-4.25 0-6.5-2.25-6.75-6.25C9.5 6.75 12 9 12 13ZM12 11c0-3.5 2-5.75 6.25-6.25C18.5 9 16.25 11 12 11ZM7.5 20.5h9"/>`,
} as const satisfies Readonly<Record<string, SVGTemplateResult>> & Readonly<Record<ServiceArea, SVGTemplateResult>>;

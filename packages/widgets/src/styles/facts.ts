import { css } from 'lit';

/** Facts of what is on offer or booked: a few on one line, or each with its name on a line of its own. */
export const facts = css`
  /* Every fact has its dot before it; what stands first in a line has it outside, where it is cut off. */
  .facts { display: flex; flex-wrap: wrap; gap: 2px 0; align-items: baseline; overflow-x: clip; }
  .facts li { position: relative; inset-inline-start: -20px; display: inline-flex; align-items: baseline; padding-inline-start: 20px; }
  .facts li::before { content: '·'; position: absolute; inset-inline-start: 8px; }
  .facts svg { align-self: center; inline-size: 1.1em; block-size: 1.1em; margin-inline-end: 4px; }

  .fact-list { display: grid; border-block-start: 1px solid var(--_line); }
  .fact-list > div { display: grid; gap: 2px 16px; padding-block: 12px; border-block-end: 1px solid var(--_line); }
  /* In one piece as long as a line holds it. */
  .fact-list .whole { display: inline-block; white-space: normal; }
  .fact-list dt { color: var(--_text-quiet); font-size: 0.882em; }
  @container (min-width: 600px) { .fact-list > div { grid-template-columns: 9em 1fr; } }
`;

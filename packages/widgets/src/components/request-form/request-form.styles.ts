import { css } from 'lit';

export const requestFormStyles = css`
  .head { display: grid; gap: 2px; margin-block-end: 20px; }
  .request, .code, .done { display: grid; grid-template-columns: minmax(0, 1fr); gap: 24px; max-inline-size: 720px; }
  .fields { display: grid; grid-template-columns: minmax(0, 1fr); gap: 20px; }
  .summary ul { display: grid; gap: 4px; }
  .optional { font-weight: 400; font-size: 0.882em; color: var(--_text-quiet); }
  .samples { display: grid; gap: 16px; }
  .samples > .hint { font-size: 0.882em; color: var(--_text-quiet); }
  .sample { display: grid; gap: 16px; padding: 16px; border: 1px solid var(--_line-strong); border-radius: var(--_radius); }
  .sample > legend { padding-inline: 6px; }
  .sample > .link { display: inline-flex; gap: 4px; align-items: center; justify-self: start; min-block-size: 32px; }
  .sample .link svg { inline-size: 1em; block-size: 1em; }
  .consent { display: grid; grid-template-columns: auto 1fr; gap: 12px; padding: 16px; border: 1px solid var(--_line-strong); border-radius: var(--_radius); }
  .sample .consent { padding: 0; border: 0; }
  .consent input { inline-size: 24px; block-size: 24px; margin: 0; accent-color: var(--_accent); }
  .consent label { cursor: pointer; }
  #field-code { max-inline-size: 9em; font-size: 1.176em; font-variant-numeric: tabular-nums; letter-spacing: 0.15em; }
  .entered { white-space: pre-line; overflow-wrap: anywhere; }

  @container (min-width: 600px) {
    .fields { grid-template-columns: repeat(2, minmax(0, 1fr)); }
    .fields .long { grid-column: 1 / -1; }
    .sample .consent { align-self: end; min-block-size: 48px; align-content: center; }
  }
`;

import { css } from 'lit';

/** Fields side by side, what is agreed to, and the code from the mail: what every form has that is sent. */
export const forms = css`
  .fields { display: grid; grid-template-columns: minmax(0, 1fr); gap: 20px; }
  .summary ul { display: grid; gap: 4px; }
  .consent { display: grid; grid-template-columns: auto 1fr; gap: 12px; padding: 16px; border: 1px solid var(--_line-strong); border-radius: var(--_radius); }
  .consent input { inline-size: 24px; block-size: 24px; margin: 0; accent-color: var(--_accent); }
  .consent label { cursor: pointer; }
  #field-code { max-inline-size: 9em; font-size: 1.176em; font-variant-numeric: tabular-nums; letter-spacing: 0.15em; }
  .entered { white-space: pre-line; }

  @container (min-width: 600px) {
    .fields { grid-template-columns: repeat(2, minmax(0, 1fr)); }
    .fields .long { grid-column: 1 / -1; }
  }
`;

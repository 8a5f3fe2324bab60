import { css } from 'lit';

/** What stands between the words once there is something to show: links, chips, badges, and the buttons and notices that states do without. */
export const labels = css`
  p, dd, li { text-wrap: pretty; }
  legend { padding: 0; font-weight: 700; color: var(--_heading); }
  mark { background: none; color: inherit; font-weight: 700; text-decoration: underline; text-decoration-color: var(--_accent); text-decoration-thickness: 2px; text-underline-offset: 3px; }
  .tiny { font-size: 0.765em; }
  /* Numbers and their units, dates and times are read in one piece. */
  .whole { white-space: nowrap; }
  h4 { font-size: 1em; }

  .link {
    display: inline; padding: 2px 0; margin: 0; border: 0; background: none;
    color: var(--_accent-text); font-weight: inherit; text-align: start;
    text-decoration: underline; text-decoration-thickness: 1px; text-underline-offset: 3px;
  }
  .link:hover { text-decoration-thickness: 2px; }
  .link.back { display: inline-flex; align-items: center; gap: 4px; min-block-size: 32px; text-decoration: none; font-weight: 700; }
  .link.back:hover { text-decoration: underline; }

  .chip {
    display: inline-flex; align-items: center; gap: 6px; min-block-size: 36px; padding: 4px 14px; margin: 0;
    border: 1px solid var(--_line-strong); border-radius: 18px;
    background: var(--_surface); color: var(--_text); font-size: 0.882em; line-height: 1.4; text-align: start;
  }
  button.chip { border-color: var(--_control); }
  button.chip:hover { background: var(--_surface-quiet); }
  .chip.still { min-block-size: 32px; padding-block: 2px; background: var(--_surface-quiet); border-color: transparent; }
  .chip .count { color: var(--_text-quiet); font-variant-numeric: tabular-nums; }
  .chips { display: flex; flex-wrap: wrap; gap: 8px; }

  .badge {
    display: inline-block; padding: 1px 8px; border-radius: 4px; border: 1px solid transparent;
    background: var(--_surface-quiet); color: var(--_text-quiet); font-size: 13px; font-weight: 700; line-height: 1.5; white-space: nowrap;
  }
  .badge.information { background: var(--_information-tint); color: var(--_information); }
  .badge.success { background: var(--_success-tint); color: var(--_success); }

  .button { transition: background-color 0.12s, border-color 0.12s; }
  .button:hover { background: var(--_surface-quiet); }
  .button:active { background: var(--_line); }
  .button.primary { background: var(--_accent); border-color: var(--_accent); color: var(--_on-accent); }
  .button.primary:hover { background: var(--_accent-hover); border-color: var(--_accent-hover); }
  .button.primary:active { background: var(--_accent-active); border-color: var(--_accent-active); }
  .button:disabled, .button[aria-disabled='true'] { background: var(--_line); border-color: var(--_line); color: var(--_text-quiet); }
  .button.busy { opacity: 0.75; }
  .notice.success { background: var(--_success-tint); }
  .notice.success > svg, .notice.success .strong { color: var(--_success); }
  .notice.information { background: var(--_information-tint); }
  .notice.information > svg { color: var(--_information); }
  .actions { display: flex; flex-wrap: wrap; gap: 12px; align-items: center; }
  @container (max-width: 479px) { .actions > .button { flex: 1 1 auto; } }

  @media (forced-colors: active) {
    /* Its letters have the color that belongs on the system's own marker. Edges that are transparent elsewhere are drawn. */
    mark { background: Mark; }
    .button.primary { border-width: 2px; }
  }
`;

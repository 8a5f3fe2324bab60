import { css } from 'lit';

/** The small things between the words: links, chips and badges. */
export const labels = css`
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
  button.chip[aria-pressed='true'] { background: var(--_accent-tint); border-color: var(--_accent); color: var(--_accent-text); font-weight: 700; }
  .chip.still { min-block-size: 32px; padding-block: 2px; background: var(--_surface-quiet); border-color: transparent; }
  .chip .count { color: var(--_text-quiet); font-variant-numeric: tabular-nums; }
  .chips { display: flex; flex-wrap: wrap; gap: 8px; }

  .badge {
    display: inline-block; padding: 1px 8px; border-radius: 4px; border: 1px solid transparent;
    background: var(--_surface-quiet); color: var(--_text-quiet); font-size: 13px; font-weight: 700; line-height: 1.5; white-space: nowrap;
  }
  .badge.information { background: var(--_information-tint); color: var(--_information); }
  .badge.success { background: var(--_success-tint); color: var(--_success); }

  @media (forced-colors: active) {
    .badge, .chip.still { border-color: CanvasText; }
    button.chip[aria-pressed='true'] { border-color: Highlight; forced-color-adjust: none; background: Highlight; color: HighlightText; }
  }
`;

import { css } from 'lit';

/** Buttons and notices: what every element may have to draw at once. */
export const controls = css`
  button, input, textarea, select { font: inherit; color: inherit; letter-spacing: inherit; }
  button { cursor: pointer; }
  button:disabled { cursor: not-allowed; }

  .button {
    display: inline-flex; align-items: center; justify-content: center; gap: 8px;
    min-block-size: 48px; padding: 10px 20px; margin: 0;
    border: 1px solid var(--_control); border-radius: var(--_radius);
    background: var(--_surface); color: var(--_text);
    font-weight: 700; line-height: 1.4; text-align: center; text-decoration: none;
    transition: background-color 0.12s, border-color 0.12s;
  }
  .button:hover { background: var(--_surface-quiet); }
  .button:active { background: var(--_line); }
  .button.primary { background: var(--_accent); border-color: var(--_accent); color: var(--_on-accent); }
  .button.primary:hover { background: var(--_accent-hover); border-color: var(--_accent-hover); }
  .button.primary:active { background: var(--_accent-active); border-color: var(--_accent-active); }
  .button.compact { min-block-size: 40px; padding: 6px 14px; font-size: 0.882em; }
  .button.wide { inline-size: 100%; }
  .button:disabled, .button[aria-disabled='true'] { background: var(--_line); border-color: var(--_line); color: var(--_text-quiet); }
  .button.busy { opacity: 0.75; }

  .notice { display: flex; gap: 12px; align-items: flex-start; padding: 14px 16px; border-radius: var(--_radius); border: 1px solid transparent; background: var(--_surface-quiet); }
  .notice > svg { margin-block-start: 2px; color: var(--_text-quiet); }
  .notice > div { display: grid; gap: 8px; justify-items: start; min-inline-size: 0; }
  .notice.danger { background: var(--_danger-tint); }
  .notice.danger > svg, .notice.danger .strong { color: var(--_danger); }
  .notice.warning { background: var(--_warning-tint); }
  .notice.warning > svg { color: var(--_warning); }
  .notice.success { background: var(--_success-tint); }
  .notice.success > svg, .notice.success .strong { color: var(--_success); }
  .notice.information { background: var(--_information-tint); }
  .notice.information > svg { color: var(--_information); }

  .actions { display: flex; flex-wrap: wrap; gap: 12px; align-items: center; }
  @container (max-width: 479px) { .actions > .button { flex: 1 1 auto; } }

  @media (forced-colors: active) {
    .notice { border-color: CanvasText; }
    .button.primary { border-width: 2px; }
  }
`;

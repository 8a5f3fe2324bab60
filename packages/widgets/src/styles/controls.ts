import { css } from 'lit';

/** Buttons, links, fields and the small labels between them. */
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

  .field { display: grid; gap: 6px; align-content: start; }
  .field > label, .label { font-weight: 700; color: var(--_heading); }
  .field .hint { font-size: 0.882em; color: var(--_text-quiet); }
  .field .optional { font-weight: 400; font-size: 0.882em; color: var(--_text-quiet); }
  .input {
    inline-size: 100%; min-block-size: 48px; padding: 10px 14px; margin: 0;
    border: 1px solid var(--_control); border-radius: var(--_radius);
    background: var(--_surface); color: var(--_text); line-height: 1.5;
  }
  .input::placeholder { color: var(--_text-quiet); opacity: 1; }
  .input:focus-visible { outline: 2px solid var(--_accent); outline-offset: 2px; border-radius: var(--_radius); }
  .input[aria-invalid='true'] { border-color: var(--_danger); border-width: 2px; padding: 9px 13px; }
  .select { position: relative; display: grid; }
  .select select { appearance: none; padding-inline-end: 44px; }
  .select svg { position: absolute; inset-inline-end: 12px; inset-block-start: calc(50% - 0.625em); pointer-events: none; }
  textarea.input { resize: vertical; field-sizing: content; }
  .problem { display: flex; gap: 6px; align-items: flex-start; color: var(--_danger); font-size: 0.882em; font-weight: 700; }
  .problem svg { margin-block-start: 1px; }

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
    .notice, .badge, .chip.still { border-color: CanvasText; }
    button.chip[aria-pressed='true'] { border-color: Highlight; forced-color-adjust: none; background: Highlight; color: HighlightText; }
    .button.primary { border-width: 2px; }
  }
`;

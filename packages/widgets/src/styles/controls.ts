import { css } from 'lit';

/** Buttons and notices: what every element may have to draw at once. */
export const controls = css`
  button, input, textarea, select { font: inherit; color: inherit; letter-spacing: inherit; }
  button { cursor: pointer; }
  button:disabled { cursor: not-allowed; }

  .button {
    display: inline-flex; align-items: center; justify-content: center; gap: 8px;
    min-block-size: var(--_control-height); padding: calc((var(--_control-height) - 28px) / 2) 20px; margin: 0;
    border: 1px solid var(--_control); border-radius: var(--_radius);
    background: var(--_surface); color: var(--_text);
    font-weight: 700; line-height: 1.4; text-align: center; text-decoration: none; overflow-wrap: break-word;
  }
  .button.compact { min-block-size: calc(var(--_control-height) - 8px); padding: 4px 14px; font-size: 0.882em; }

  .notice { display: flex; gap: 12px; align-items: flex-start; padding: 14px 16px; border-radius: var(--_radius); border: 1px solid transparent; background: var(--_surface-quiet); }
  .notice > svg { margin-block-start: 2px; color: var(--_text-quiet); }
  .notice > div { display: grid; gap: 8px; justify-items: start; min-inline-size: 0; }
  .notice.danger { background: var(--_danger-tint); }
  .notice.danger > svg, .notice.danger .strong { color: var(--_danger); }
  .notice.warning { background: var(--_warning-tint); }
  .notice.warning > svg { color: var(--_warning); }

  @media (forced-colors: active) {
    .notice { border-color: CanvasText; }
  }
`;

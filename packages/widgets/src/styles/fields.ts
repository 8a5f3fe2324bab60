import { css } from 'lit';

/** What a visitor writes into, and what is wrong with it. */
export const fields = css`
  .field { display: grid; grid-template-columns: minmax(0, 1fr); gap: 6px; align-content: start; }
  .field > label, .label { font-weight: 700; color: var(--_heading); }
  .field .hint { font-size: 0.882em; color: var(--_text-quiet); }
  .field .optional { font-weight: 400; font-size: 0.882em; color: var(--_text-quiet); }
  .input {
    inline-size: 100%; min-block-size: var(--_control-height); padding: calc((var(--_control-height) - 28px) / 2) 14px; margin: 0;
    border: 1px solid var(--_control); border-radius: var(--_radius);
    background: var(--_surface); color: var(--_text); line-height: 1.5;
  }
  .input::placeholder { color: var(--_text-quiet); opacity: 1; }
  /* The parts of a date have the focus one after the other, and the field is not what the browser calls focus-visible. */
  .input:focus-visible, .input[type='date']:focus-within { outline: 2px solid var(--_accent); outline-offset: 2px; border-radius: var(--_radius); }
  .input[aria-invalid='true'] { border-color: var(--_danger); border-width: 2px; }
  .select { position: relative; display: grid; }
  .select select { appearance: none; padding-inline-end: 44px; }
  .select svg { position: absolute; inset-inline-end: 12px; inset-block-start: calc(50% - 0.625em); pointer-events: none; }
  /* Three lines from the start, and more as they are written. */
  textarea.input { resize: vertical; field-sizing: content; min-block-size: calc(4.5em + var(--_control-height) - 26px); }
  .consents { display: grid; gap: 12px; }
  .notice-facts { display: grid; gap: 4px; margin-block-start: 6px; }
  .problem { display: flex; gap: 6px; align-items: flex-start; color: var(--_danger); font-size: 0.882em; font-weight: 700; }
  .problem svg { margin-block-start: 1px; }
`;

import { css } from 'lit';

export const requestFormStyles = css`
  .head { display: grid; gap: 2px; margin-block-end: 20px; }
  .request, .code, .done { display: grid; grid-template-columns: minmax(0, 1fr); gap: 24px; max-inline-size: 720px; }
  .optional { font-weight: 400; font-size: 0.882em; color: var(--_text-quiet); }
  .samples { display: grid; gap: 16px; }
  .samples > .hint { font-size: 0.882em; color: var(--_text-quiet); }
  .sample { display: grid; gap: 16px; padding: 16px; border: 1px solid var(--_line-strong); border-radius: var(--_radius); }
  .sample > legend { padding-inline: 6px; }
  .sample > .link { display: inline-flex; gap: 4px; align-items: center; justify-self: start; min-block-size: 32px; }
  .sample .link svg { inline-size: 1em; block-size: 1em; }
  .sample .consent { padding: 0; border: 0; }

  @container (min-width: 600px) {
    .sample .consent { align-self: end; min-block-size: 48px; align-content: center; }
  }
`;

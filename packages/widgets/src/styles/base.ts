import { css } from 'lit';

/** What every element starts from. Sizes are in px or em: a host may have set the root font size to anything. */
export const base = css`
  :host {
    display: block;
    container-type: inline-size;
    /* A container has no width of its own: this keeps it from closing up in a row of its host's. */
    min-inline-size: min(280px, 100%);
    font-family: var(--_font-family);
    font-size: var(--_font-size);
    font-style: normal;
    font-weight: 400;
    line-height: 1.5;
    letter-spacing: normal;
    text-align: start;
    text-indent: 0;
    text-transform: none;
    white-space: normal;
    word-break: keep-all;
    overflow-wrap: anywhere;
    color: var(--_text);
    -webkit-text-size-adjust: 100%;
  }
  :host([hidden]), [hidden] { display: none !important; }

  *, *::before, *::after { box-sizing: border-box; }

  h2, h3, h4, p, ul, ol, dl, dd, figure, fieldset { margin: 0; padding: 0; border: 0; min-inline-size: 0; }
  ul, ol { list-style: none; }
  h2, h3, h4 { color: var(--_heading); font-weight: 700; line-height: 1.4; text-wrap: balance; }
  h2 { font-size: 1.412em; }
  h3 { font-size: 1.118em; }

  .panel {
    background: var(--_surface);
    border: 1px solid var(--_line-strong);
    border-radius: var(--_radius-large);
    padding: 20px;
  }
  @container (max-width: 319px) { .panel { padding: 16px 14px; } }
  @container (min-width: 600px) { .panel { padding: 32px; } }

  .small { font-size: 0.882em; }
  .quiet { color: var(--_text-quiet); }
  .strong { font-weight: 700; color: var(--_heading); }
  .spoken-only {
    position: absolute; inline-size: 1px; block-size: 1px; margin: -1px; padding: 0; border: 0;
    overflow: hidden; clip-path: inset(50%); white-space: nowrap;
  }
  svg.icon { inline-size: 1.25em; block-size: 1.25em; flex: none; vertical-align: -0.25em; }

  :focus { outline: none; }
  :focus-visible { outline: 2px solid var(--_accent); outline-offset: 2px; border-radius: 4px; }
  h2:focus-visible, h3:focus-visible { outline-offset: 4px; }
  @media (forced-colors: active) { :focus-visible { outline-color: Highlight; } }

  @media (prefers-reduced-motion: reduce) {
    *, *::before, *::after { animation: none !important; transition: none !important; }
  }
`;

import { css } from 'lit';

export const serviceFinderStyles = css`
  .search { display: grid; gap: 6px; }
  .search > h2 { font-size: 1.412em; }
  .box {
    position: relative; display: grid; gap: 8px; margin-block-start: 10px; padding: 6px;
    border: 2px solid var(--_accent); border-radius: var(--_radius-large); background: var(--_surface);
  }
  .box:focus-within { outline: 2px solid var(--_accent); outline-offset: 2px; }
  .box .input { border: 0; padding: 10px 12px; font-size: 1.118em; min-inline-size: 0; text-overflow: ellipsis; background: none; }
  .box .input:focus-visible { outline: none; }
  .box .input[aria-invalid='true'] { border: 0; padding: 10px 12px; }
  .box-actions { display: flex; flex-wrap: wrap; gap: 8px; justify-content: end; align-items: end; }
  .box-actions .button { border-radius: calc(var(--_radius-large) - 6px); min-block-size: var(--_control-height); }
  .box-actions .primary { min-inline-size: 112px; }
  .quiet-button { border-color: transparent; color: var(--_text-quiet); font-weight: 400; }
  .search .problem { margin-block-start: 6px; }
  .suggestions {
    position: absolute; z-index: 2; inset-inline: -2px; inset-block-start: calc(100% + 8px); display: grid; padding: 6px; overflow-y: auto; max-block-size: min(60vh, 24em);
    border: 1px solid var(--_line-strong); border-radius: var(--_radius-large); background: var(--_surface); box-shadow: 0 8px 24px rgb(0 0 0 / 0.16);
  }
  .suggestions > li { display: flex; gap: 4px 16px; justify-content: space-between; align-items: baseline; min-block-size: 44px; padding: 9px 12px; border-radius: var(--_radius); cursor: pointer; }
  .suggestions > li:hover { background: var(--_surface-quiet); }
  .suggestions > li[aria-selected='true'] { background: var(--_accent-tint); outline: 2px solid var(--_accent); outline-offset: -2px; }
  .suggestions .name { min-inline-size: 0; }
  .suggestions .kind { flex: none; }

  .examples { display: grid; gap: 8px; margin-block-start: 20px; }
  .areas { display: grid; gap: 12px; margin-block-start: 32px; }
  .tiles { display: grid; gap: 10px; }
  .tiles > li { display: grid; }
  .tile {
    display: flex; gap: 14px; align-items: center; padding: 14px 16px; margin: 0; text-align: start;
    border: 1px solid var(--_line-strong); border-radius: 10px; background: var(--_surface); transition: border-color 0.12s, background-color 0.12s;
  }
  .tile:hover { border-color: var(--_accent); background: var(--_accent-tint); }
  .tile-icon { display: grid; place-items: center; flex: none; inline-size: 44px; block-size: 44px; border-radius: 10px; background: var(--_accent-tint); color: var(--_accent-text); }
  .tile:hover .tile-icon { background: var(--_surface); }
  .tile-icon svg { inline-size: 26px; block-size: 26px; }
  .tile-text { display: grid; gap: 2px; min-inline-size: 0; text-wrap: balance; }

  .groups { display: grid; gap: 32px; }
  .groups.skeleton { margin-block-start: 28px; }
  .group { display: grid; gap: 4px; }
  .row { display: grid; gap: 6px; padding-block: 18px; border-block-end: 1px solid var(--_line); }
  .skeleton .row, .skeleton .group { gap: 12px; }
  .notice { margin-block-start: 24px; }

  @container (min-width: 600px) {
    .box { grid-template-columns: 1fr auto; }
    .tiles { grid-template-columns: 1fr 1fr; }
    .search > h2 { font-size: 1.647em; }
  }
  @container (min-width: 900px) {
    .tiles { grid-template-columns: repeat(5, 1fr); }
    .tile { flex-direction: column; align-items: start; padding: 18px 16px; block-size: 100%; }
  }
  @container (max-width: 599px) {
    .box-actions .primary { flex: 1; }
  }
  @media (forced-colors: active) {
    .suggestions > li[aria-selected='true'] { outline-color: Highlight; }
  }
`;

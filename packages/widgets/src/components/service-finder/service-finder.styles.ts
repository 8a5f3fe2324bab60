import { css } from 'lit';

export const serviceFinderStyles = css`
  .search { display: grid; gap: 6px; }
  .search > h2 { font-size: 1.412em; }
  .box {
    display: grid; gap: 8px; margin-block-start: 10px; padding: 6px;
    border: 2px solid var(--_accent); border-radius: var(--_radius-large); background: var(--_surface);
  }
  .box:focus-within { outline: 2px solid var(--_accent); outline-offset: 2px; }
  .box .input { border: 0; padding: 10px 12px; font-size: 1.118em; resize: none; min-block-size: 48px; max-block-size: 9em; background: none; }
  .box .input:focus-visible { outline: none; }
  .box .input[aria-invalid='true'] { border: 0; padding: 10px 12px; }
  .box-actions { display: flex; gap: 8px; justify-content: end; align-items: end; }
  .box-actions .button { border-radius: calc(var(--_radius-large) - 6px); min-block-size: 48px; }
  .box-actions .primary { min-inline-size: 112px; }
  .quiet-button { border-color: transparent; color: var(--_text-quiet); font-weight: 400; }
  .search .problem { margin-block-start: 6px; }

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

  .results-head { display: flex; flex-wrap: wrap; gap: 2px 12px; align-items: baseline; margin-block-start: 28px; padding-block-start: 24px; border-block-start: 1px solid var(--_line); }
  .results-title { font-size: 1.235em; }
  .understood { display: flex; flex-wrap: wrap; gap: 6px 12px; align-items: center; margin-block-start: 10px; }
  .filter { display: none; gap: 8px; margin-block-start: 14px; flex-wrap: wrap; }
  .filter-list { margin-block-start: 14px; }
  .groups { display: grid; gap: 32px; margin-block-start: 28px; }
  .group { display: grid; gap: 4px; }
  .group > h3 { padding-block-end: 10px; border-block-end: 2px solid var(--_heading); }
  .group > h3 .count { font-weight: 400; margin-inline-start: 4px; }
  .group .more { justify-self: center; margin-block-start: 12px; }
  .row { display: grid; gap: 6px; padding-block: 18px; border-block-end: 1px solid var(--_line); }
  .row h4 { display: flex; flex-wrap: wrap; gap: 4px 8px; align-items: center; font-size: 1.059em; }
  .row .title { font-weight: 700; text-decoration-color: transparent; }
  .row .title:hover { text-decoration-color: currentColor; }
  .summary { max-inline-size: 48em; }
  .facts { display: flex; flex-wrap: wrap; gap: 2px 0; align-items: center; }
  .facts li { display: inline-flex; align-items: center; }
  .facts li:not(:last-child)::after { content: '·'; margin-inline: 8px; }
  .facts svg { inline-size: 1.1em; block-size: 1.1em; margin-inline-end: 4px; }
  .fit { display: flex; flex-wrap: wrap; gap: 4px 12px; align-items: center; }
  .reason-line { display: flex; gap: 6px; align-items: flex-start; }
  .reason-line svg { color: var(--_accent-text); margin-block-start: 1px; }
  .bar { display: block; inline-size: 160px; max-inline-size: 100%; block-size: 6px; border-radius: 3px; overflow: hidden; }
  .track { fill: var(--_accent-tint-strong); }
  .share { fill: var(--_accent); }
  .why > summary { inline-size: fit-content; padding-block: 4px; cursor: pointer; color: var(--_accent-text); font-size: 0.882em; font-weight: 700; }
  .why[open] { padding-block-end: 4px; }
  .reasons { display: grid; gap: 14px; margin-block: 10px 12px; padding: 16px; border-radius: var(--_radius); background: var(--_surface-quiet); }
  .reasons li { display: grid; gap: 6px; }
  .reason { display: flex; gap: 16px; justify-content: space-between; align-items: baseline; }
  .evidence { display: grid; gap: 4px; padding-inline-start: 12px; border-inline-start: 2px solid var(--_line-strong); }
  .evidence > div { display: grid; grid-template-columns: 6em minmax(0, 1fr); gap: 0 12px; }

  .nothing { display: grid; gap: 6px; margin-block-start: 28px; }
  .notice { margin-block-start: 24px; }
  .skeleton .row, .skeleton .group { gap: 12px; }

  .way-back { margin-block: 24px 8px; }
  .detail { display: grid; gap: 28px; padding-block-start: 4px; }
  .lead { display: grid; gap: 10px; max-inline-size: 48em; }
  .lead h2 { line-height: 1.35; }
  .lead .badge { vertical-align: 0.25em; }
  .headline { font-size: 1.059em; font-weight: 700; color: var(--_heading); }
  .detail .notice { margin: 0; }
  .start { display: flex; flex-wrap: wrap; gap: 12px 24px; align-items: center; justify-content: space-between; padding: 18px 20px; border-radius: 10px; background: var(--_accent-tint); }
  .start p { flex: 1 1 18em; min-inline-size: 0; }
  .columns { display: grid; gap: 28px; }
  .column { display: grid; gap: 28px; align-content: start; min-inline-size: 0; }
  .detail section { display: grid; gap: 10px; }
  .fact-list { display: grid; border-block-start: 1px solid var(--_line); }
  .fact-list > div { display: grid; gap: 2px 16px; padding-block: 10px; border-block-end: 1px solid var(--_line); }
  .fact-list dt { color: var(--_text-quiet); font-size: 0.882em; }
  .pairs { display: grid; }
  .pairs > div { display: flex; flex-wrap: wrap; gap: 2px 16px; justify-content: space-between; padding-block: 6px; border-block-end: 1px solid var(--_line); }
  .pairs dd { margin-inline-start: auto; font-weight: 700; font-variant-numeric: tabular-nums; }
  .fees { display: grid; gap: 6px; }
  .entries { display: grid; gap: 8px; }
  .people li { display: flex; flex-wrap: wrap; gap: 8px 20px; justify-content: space-between; align-items: center; padding: 14px 16px; border: 1px solid var(--_line-strong); border-radius: 10px; }
  .people p { flex: 1 1 16em; min-inline-size: 0; }
  dongban-booking-form, dongban-r-card { margin-block-start: 20px; }

  @container (min-width: 600px) {
    .box { grid-template-columns: 1fr auto; }
    .filter { display: flex; }
    .filter-list { display: none; }
    .tiles { grid-template-columns: 1fr 1fr; }
    .fact-list > div { grid-template-columns: 9em 1fr; }
    .search > h2 { font-size: 1.647em; }
  }
  @container (min-width: 760px) {
    .row.matched { grid-template-columns: minmax(0, 1fr) 160px; column-gap: 40px; }
    .row.matched > * { grid-column: 1; }
    .row.matched > .fit { grid-column: 2; grid-row: 1 / span 3; flex-direction: column; align-items: stretch; align-self: start; padding-block-start: 4px; }
    .row.matched > .why { grid-column: 1 / -1; }
  }
  @container (min-width: 900px) {
    .tiles { grid-template-columns: repeat(5, 1fr); }
    .tile { flex-direction: column; align-items: start; padding: 18px 16px; block-size: 100%; }
    .columns { grid-template-columns: minmax(0, 3fr) minmax(0, 2fr); gap: 48px; }
  }
  @container (max-width: 599px) {
    .box-actions .primary { flex: 1; }
  }
  @media (forced-colors: active) {
    .track { fill: Canvas; stroke: CanvasText; }
    .share { fill: Highlight; }
    .start, .reasons { border: 1px solid CanvasText; }
  }
`;

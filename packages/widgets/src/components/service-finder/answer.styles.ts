import { css } from 'lit';

/** The look of an answer and of one result's page; fetched with what draws them. */
export const answerStyles = css`
  .answer { transition: opacity 0.12s; }
  .answer[aria-busy='true'] { opacity: 0.6; }
  .results-head { display: flex; flex-wrap: wrap; gap: 4px 12px; align-items: baseline; margin-block-start: 28px; padding-block-start: 24px; border-block-start: 1px solid var(--_line); }
  .results-title { font-size: 1.235em; }
  .asked { flex-basis: 100%; }
  .arrange { display: inline-flex; margin-inline-start: auto; border: 1px solid var(--_control); border-radius: var(--_radius); }
  .arrange button { min-block-size: 34px; padding: 2px 12px; border: 0; border-radius: calc(var(--_radius) - 1px); background: none; font-size: 0.824em; }
  .arrange button:hover { background: var(--_surface-quiet); }
  .arrange button[aria-pressed='true'] { background: var(--_accent-tint); color: var(--_accent-text); font-weight: 700; }
  .understood { display: flex; flex-wrap: wrap; gap: 8px 12px; align-items: center; margin-block-start: 14px; }
  .chip.part { gap: 0; padding: 0; min-block-size: 34px; background: var(--_surface-quiet); border-color: transparent; overflow: clip; }
  .chip.part button { min-block-size: 34px; border: 0; background: none; }
  .chip.part button:hover { background: var(--_line); }
  .chip.part button:focus-visible { outline-offset: -2px; border-radius: 17px; }
  .part-words { padding: 2px 6px 2px 14px; text-align: start; }
  .part-words:last-child { padding-inline-end: 14px; }
  .part-words[aria-expanded='true'] { color: var(--_accent-text); }
  .part-remove { display: grid; place-items: center; padding: 0; inline-size: 34px; color: var(--_text-quiet); }
  .part-remove svg { inline-size: 16px; block-size: 16px; }
  .editor { display: flex; flex-wrap: wrap; gap: 12px; align-items: end; margin-block-start: 12px; padding: 14px 16px; border-radius: 10px; background: var(--_surface-quiet); }
  .editor .field { flex: 1 1 14em; min-inline-size: 0; }
  .editor .input { min-block-size: 40px; padding-block: 6px; }

  .answer-body { display: grid; gap: 20px; margin-block-start: 20px; }
  .answer-list { min-inline-size: 0; }
  .facets { display: none; gap: 20px; }
  .facets.open { display: grid; margin-block-start: 12px; padding: 16px; border-radius: 10px; background: var(--_surface-quiet); }
  .filters-button .count { display: inline-grid; place-items: center; min-inline-size: 22px; block-size: 22px; padding-inline: 6px; border-radius: 11px; background: var(--_accent); color: var(--_on-accent); font-size: 13px; }
  .facet legend { margin-block-end: 4px; }
  .facet ul { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(12em, 100%), 1fr)); gap: 0 16px; }
  .tick { display: flex; gap: 8px; align-items: center; min-block-size: 34px; cursor: pointer; }
  .tick input { flex: none; inline-size: 18px; block-size: 18px; margin: 0; accent-color: var(--_accent); }
  .tick .tick-label { flex: 1; min-inline-size: 0; line-height: 1.35; }
  .tick:has(input:disabled) { color: var(--_text-quiet); cursor: default; }
  .tick .count { font-variant-numeric: tabular-nums; }
  .reset { justify-self: start; }
  .group > h3 { padding-block-end: 10px; border-block-end: 2px solid var(--_heading); }
  .group > h3 .count { font-weight: 400; margin-inline-start: 4px; }
  .group .more { justify-self: center; margin-block-start: 12px; }
  .row h4 { display: flex; flex-wrap: wrap; gap: 4px 8px; align-items: center; font-size: 1.059em; }
  .row .title { font-weight: 700; text-decoration-color: transparent; }
  .row .title:hover { text-decoration-color: currentColor; }
  .summary { max-inline-size: 48em; }
  .fit { display: flex; gap: 4px 12px; align-items: center; }
  .reason-line { display: flex; gap: 6px; align-items: flex-start; }
  .reason-line svg { color: var(--_accent-text); margin-block-start: 1px; }
  .bar { display: block; inline-size: 160px; min-inline-size: 0; block-size: 6px; border-radius: 3px; overflow: hidden; }
  .track { fill: var(--_accent-tint-strong); }
  .share { fill: var(--_accent); }
  .why > summary { inline-size: fit-content; padding-block: 4px; cursor: pointer; color: var(--_accent-text); font-size: 0.882em; font-weight: 700; }
  .why[open] { padding-block-end: 4px; }
  .reasons { display: grid; gap: 14px; margin-block: 10px 12px; padding: 16px; border-radius: var(--_radius); background: var(--_surface-quiet); }
  .reasons li { display: grid; gap: 6px; }
  .reason { display: flex; gap: 16px; justify-content: space-between; align-items: baseline; }
  .evidence { display: grid; gap: 4px; padding-inline-start: 12px; border-inline-start: 2px solid var(--_line-strong); }
  .evidence > div { display: grid; gap: 0 12px; }
  .why-not { margin-block-start: 6px; }

  .nothing { display: grid; gap: 8px; }
  .left-out { margin-block-start: 28px; }
  .left-out summary { inline-size: fit-content; padding-block: 6px; cursor: pointer; font-weight: 700; }
  .left-out ul { display: grid; gap: 12px; margin-block-start: 8px; padding: 14px 16px; border-radius: 10px; background: var(--_surface-quiet); }
  .left-out li { display: grid; gap: 2px; }
  .left-out .why-not { margin: 0; }
  .left-out .more { margin-block-start: 12px; }
  .ask { display: flex; flex-wrap: wrap; gap: 12px 24px; align-items: center; justify-content: space-between; margin-block-start: 32px; padding: 18px 20px; border: 1px solid var(--_line-strong); border-radius: 10px; }
  .ask > div { flex: 1 1 18em; min-inline-size: 0; display: grid; gap: 4px; }

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
  .pairs { display: grid; }
  .pairs > div { display: flex; flex-wrap: wrap; gap: 2px 16px; justify-content: space-between; padding-block: 6px; border-block-end: 1px solid var(--_line); }
  .pairs dd { margin-inline-start: auto; font-weight: 700; font-variant-numeric: tabular-nums; }
  .fees { display: grid; gap: 6px; }
  .entries { display: grid; gap: 8px; }
  .people li { display: flex; flex-wrap: wrap; gap: 8px 20px; justify-content: space-between; align-items: center; padding: 14px 16px; border: 1px solid var(--_line-strong); border-radius: 10px; }
  .people p { flex: 1 1 16em; min-inline-size: 0; }
  dongban-booking-form, dongban-r-card { margin-block-start: 20px; }

  /* How to ask was said before, and what was found is wanted on the screen. */
  @container (max-width: 599px) {
    .search:has(~ :is(.answer, .way-back)) > #hint { display: none; }
  }
  @container (max-width: 479px) {
    .arrange { margin: 8px 0; }
  }
  @container (min-width: 400px) {
    .evidence > div { grid-template-columns: 6em minmax(0, 1fr); }
  }
  @container (min-width: 600px) {
    .asked { display: none; }
  }
  @container (min-width: 760px) {
    .row.matched { grid-template-columns: minmax(0, 1fr) 160px; column-gap: 40px; }
    .row.matched > * { grid-column: 1; }
    .row.matched > .fit { grid-column: 2; grid-row: 1 / span 3; flex-direction: column; align-items: stretch; align-self: start; padding-block-start: 4px; }
    .row.matched > .why { grid-column: 1 / -1; }
  }
  @container (min-width: 900px) {
    .answer-body:has(.filters) { grid-template-columns: 216px minmax(0, 1fr); gap: 40px; margin-block-start: 28px; }
    .filters-button { display: none; }
    .facets, .facets.open { display: grid; margin: 0; padding: 0; background: none; }
    .facet ul { grid-template-columns: 1fr; }
    .columns { grid-template-columns: minmax(0, 3fr) minmax(0, 2fr); gap: 48px; }
  }
  @media (forced-colors: active) {
    .track { fill: Canvas; stroke: CanvasText; }
    .share { fill: Highlight; }
    .start, .reasons, .editor, .facets.open { border: 1px solid CanvasText; }
    .arrange button[aria-pressed='true'] { forced-color-adjust: none; background: Highlight; color: HighlightText; }
  }
`;

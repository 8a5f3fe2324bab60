import { css } from 'lit';

export const bookingFormStyles = css`
  .head { display: grid; gap: 2px; }
  .head .badge { vertical-align: 0.2em; }
  .choice { display: flex; flex-wrap: wrap; gap: 2px 14px; align-items: baseline; }

  .steps { margin-block: 20px 24px; padding-block: 12px; border-block: 1px solid var(--_line); }
  .steps ol { display: flex; gap: 4px; align-items: center; }
  .steps li { flex: 1; min-inline-size: 0; }
  .steps button, .steps .step { display: flex; gap: 8px; align-items: center; inline-size: 100%; min-block-size: 32px; padding: 0; margin: 0; border: 0; background: none; color: var(--_text-quiet); text-align: start; }
  .number { display: grid; place-items: center; flex: none; inline-size: 28px; block-size: 28px; border-radius: 50%; border: 1px solid var(--_line-strong); background: var(--_surface); font-size: 14px; font-weight: 700; }
  .number svg { inline-size: 16px; block-size: 16px; }
  .made .number { background: var(--_accent-tint); border-color: var(--_accent-tint); color: var(--_accent-text); }
  .current .number { background: var(--_accent); border-color: var(--_accent); color: var(--_on-accent); }
  .current .step-name { color: var(--_heading); font-weight: 700; }
  .made button:hover .step-name { text-decoration: underline; text-underline-offset: 3px; }
  .step-name { font-size: 0.882em; }

  .waiting { margin-block-start: 24px; }

  .options { display: flex; flex-wrap: wrap; gap: 16px 24px; align-items: end; margin-block-end: 20px; }
  .options legend { margin-block-end: 6px; }
  .options .field { min-inline-size: 160px; }
  .switch { display: inline-flex; border: 1px solid var(--_control); border-radius: var(--_radius); overflow: clip; }
  .switch label { position: relative; display: grid; place-items: center; min-block-size: calc(var(--_control-height) - 2px); padding-inline: 20px; cursor: pointer; }
  .switch label + label { border-inline-start: 1px solid var(--_control); }
  .switch input { position: absolute; opacity: 0; inset: 0; margin: 0; inline-size: 100%; block-size: 100%; cursor: pointer; }
  .switch label:has(:checked) { background: var(--_accent-tint); color: var(--_accent-text); font-weight: 700; box-shadow: inset 0 0 0 1px var(--_accent); }
  .switch label:has(:focus-visible) { outline: 2px solid var(--_accent); outline-offset: -4px; border-radius: var(--_radius); }
  .zones { display: flex; gap: 6px; align-items: flex-start; }
  .zones svg { margin-block-start: 2px; }

  .view { display: flex; flex-wrap: wrap; gap: 12px 20px; align-items: center; margin-block-end: 24px; }
  .layouts label { min-block-size: 38px; padding-inline: 16px; }
  .list { display: grid; gap: 20px; max-inline-size: 720px; }
  .day-times { display: grid; gap: 8px; }
  .day-times h5 { margin: 0; font-size: 1em; color: var(--_heading); }

  .when { display: grid; gap: 32px; }
  .days, .times { display: grid; gap: 12px; align-content: start; min-inline-size: 0; }
  .calendar { display: grid; gap: 8px; max-inline-size: 440px; }
  .calendar-head { display: flex; align-items: center; justify-content: space-between; }
  .turn { display: grid; place-items: center; inline-size: 44px; block-size: 44px; padding: 0; margin: 0; border: 0; border-radius: 50%; background: none; color: var(--_text); }
  .turn:hover:not(:disabled) { background: var(--_surface-quiet); }
  .turn:disabled { color: var(--_line-strong); }
  table { inline-size: 100%; table-layout: fixed; border-collapse: separate; border-spacing: 0 2px; }
  th { padding-block: 6px; font-size: 13px; font-weight: 400; color: var(--_text-quiet); text-align: center; }
  td { position: relative; padding: 0; text-align: center; font-variant-numeric: tabular-nums; }
  td.outside { visibility: hidden; }
  .day { position: relative; display: grid; place-items: center; inline-size: min(44px, 100%); aspect-ratio: 1; margin-inline: auto; border-radius: 50%; border: 1px solid transparent; font-size: min(1em, 8cqi); white-space: nowrap; }
  td.free { cursor: pointer; font-weight: 700; color: var(--_heading); }
  td.full { color: var(--_text-quiet); cursor: pointer; }
  td[aria-disabled] { cursor: default; color: var(--_line-strong); }
  td.free .day::after, .free-dot { content: ''; inline-size: 5px; block-size: 5px; border-radius: 50%; background: var(--_accent); }
  td.free .day::after { position: absolute; inset-block-end: 5px; }
  td:not([aria-disabled], [aria-selected='true']):hover .day { background: var(--_surface-quiet); }
  td[aria-current] .day { border-color: var(--_line-strong); }
  td[aria-selected='true'] .day { background: var(--_accent); color: var(--_on-accent); }
  td[aria-selected='true'] .day::after { background: currentColor; }
  td:focus-visible { outline: none; }
  td:focus-visible .day { outline: 2px solid var(--_accent); outline-offset: 2px; }
  .legend { display: flex; gap: 8px; align-items: center; }

  .slots { display: grid; gap: 8px; grid-template-columns: repeat(auto-fill, minmax(min(8.5em, 100%), 1fr)); }
  .slots > li { display: grid; }
  .slot { display: grid; justify-items: center; align-content: center; min-block-size: var(--_control-height); padding: 6px 8px; margin: 0; border: 1px solid var(--_control); border-radius: var(--_radius); background: var(--_surface); font-weight: 700; font-variant-numeric: tabular-nums; }
  .slot:hover { border-color: var(--_accent); background: var(--_accent-tint); }
  .slot .own { font-weight: 400; color: var(--_text-quiet); }
  .slot[aria-pressed='true'] { border-color: var(--_accent); background: var(--_accent); color: var(--_on-accent); }
  .slot[aria-pressed='true'] .own { color: inherit; }
  .refused { display: grid; gap: 8px; margin-block-start: 8px; padding: 14px 16px; border-radius: var(--_radius); background: var(--_surface-quiet); }
  .refused ul { display: grid; gap: 6px; }
  .refused li { display: flex; flex-wrap: wrap; gap: 0 10px; color: var(--_text-quiet); font-variant-numeric: tabular-nums; }

  p.hold { display: flex; gap: 6px; align-items: center; margin-block-start: 10px; }
  p.hold svg { inline-size: 1.1em; block-size: 1.1em; }
  .notice.hold { margin-block-start: 16px; }
  dialog { max-inline-size: min(420px, 100% - 32px); padding: 24px; border: 1px solid var(--_line-strong); border-radius: 12px; background: var(--_surface); color: var(--_text); }
  dialog[open] { display: grid; gap: 12px; }
  dialog::backdrop { background: rgb(0 0 0 / 0.5); }

  .details, .review, .code, .done { display: grid; gap: 24px; max-inline-size: 720px; }
  .done > .problem:not(:has(span)) { margin-block-start: -24px; }
  .fact-list .strong .quiet { font-weight: 400; }
  .price { display: grid; gap: 8px; padding: 18px 20px; border-radius: 10px; background: var(--_surface-quiet); }
  .price ul { display: grid; gap: 4px; }
  .prices { display: grid; gap: 16px; align-items: start; }
  .prices .price:first-child { background: none; border: 1px solid var(--_line); color: var(--_text-quiet); }
  .prices .price:first-child .sum { color: inherit; font-weight: 400; }
  .prices .price:last-child { border: 1px solid var(--_line-strong); }
  .company { display: grid; gap: 12px; }
  .company legend { float: inline-start; inline-size: 100%; }
  .pairs { display: grid; gap: 6px; }
  .pairs > div { display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: 16px; }
  .pairs dd { font-variant-numeric: tabular-nums; }
  .pairs .sum { padding-block-start: 8px; border-block-start: 1px solid var(--_line-strong); font-weight: 700; color: var(--_heading); font-size: 1.059em; }
  .head + .notice { margin-block-start: 20px; }

  @container (min-width: 600px) {
    .prices { grid-template-columns: repeat(2, minmax(0, 1fr)); }
  }
  @container (min-width: 680px) {
    .when { grid-template-columns: minmax(0, 400px) minmax(200px, 1fr); }
  }
  @container (min-width: 960px) {
    .review, .done { max-inline-size: none; grid-template-columns: minmax(0, 1fr) 360px; align-items: start; }
    :is(.review, .done) > * { grid-column: 1; }
    :is(.review, .done) > .price { grid-area: 2 / 2 / span 2; }
  }
  @container (max-width: 519px) {
    /* The name of a step that is made is all that its button is called. */
    .steps li:not(.current) .step-name { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
    .steps li { flex: none; }
    .steps li.current { flex: 1; }
  }
  @media (forced-colors: active) {
    td[aria-selected='true'] .day, .slot[aria-pressed='true'], .switch label:has(:checked) { forced-color-adjust: none; background: Highlight; color: HighlightText; }
    td.free .day::after, .free-dot { background: CanvasText; forced-color-adjust: none; }
    td[aria-selected='true'] .day::after { background: HighlightText; }
    .refused, .price { border: 1px solid CanvasText; }
    .current .number { border: 2px solid Highlight; }
  }
`;

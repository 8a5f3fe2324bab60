import { css } from 'lit';

export const rCardStyles = css`
  /* A drawing of a fixed size, as the picture that it stands for. */
  .initials {
    display: grid; place-items: center; background: var(--_accent-tint); color: var(--_accent-text);
    font-size: 22px; font-weight: 700; letter-spacing: 0.02em;
  }
  h2 { display: flex; flex-wrap: wrap; align-items: baseline; gap: 2px 10px; line-height: 1.3; }
  .name { font-size: 1.2em; }
  .other-name { font-size: 0.708em; font-weight: 400; color: var(--_text-quiet); }
  h2 .badge { align-self: center; }
  .headline { font-size: 1.118em; color: var(--_heading); font-weight: 700; max-inline-size: 40em; }
  .chips { margin-block-start: 2px; }
  .who, .book { grid-template-columns: minmax(0, 1fr); }
  .book { display: grid; gap: 6px; justify-items: start; margin-block-start: 8px; }
  .book > .button { max-inline-size: 100%; }
  .book-label, .book-label > * { min-inline-size: 0; }
  .book-label { display: inline-flex; flex-wrap: wrap; gap: 0 10px; text-align: start; }
  .book-label .next { font-weight: 400; font-size: 0.882em; line-height: 1.6; white-space: normal; }
  .book-label .next.waiting { opacity: 0.6; flex: 0 1 14em; }
  .portal-needed { display: flex; align-items: flex-start; gap: 6px; margin-block-start: 4px; }
  .booking { margin-block-start: 24px; }
  .card-row { display: grid; grid-template-columns: auto minmax(0, 1fr); gap: 12px 16px; align-items: start; }
  .card-row .portrait { inline-size: 56px; block-size: 56px; }
  .card-row-text { display: grid; gap: 4px; min-inline-size: 0; }
  .card-row h3 { display: flex; flex-wrap: wrap; align-items: baseline; gap: 2px 8px; font-size: 1.059em; }
  .card-row .title { font-weight: 700; text-decoration-color: transparent; }
  .card-row .title:hover { text-decoration-color: currentColor; }
  .card-row .initials { font-size: 18px; }
  .card-row .other-name { font-size: 0.833em; }
  .row-headline { max-inline-size: 44em; }
  .card-row > .book { grid-column: 1 / -1; margin: 0; }
  .topics, .works { display: grid; }
  .topics > li { padding-block: 4px; }
  .topics summary { cursor: pointer; inline-size: fit-content; padding-block: 4px; }
  .topics .lines { margin-block: 6px 8px; padding-inline-start: 8px; }
  .column { display: grid; gap: 28px; align-content: start; min-inline-size: 0; }
  section { display: grid; gap: 12px; }
  .works li { display: grid; gap: 2px; padding-block-end: 12px; }
  .works li + li { padding-block-start: 12px; border-block-start: 1px solid var(--_line); }
  .work-title { line-height: 1.45; }
  .works .badge { margin-inline-end: 4px; }
  .more > summary { cursor: pointer; color: var(--_accent-text); font-weight: 700; font-size: 0.882em; padding-block: 6px; inline-size: fit-content; }
  .more[open] > summary { margin-block-end: 12px; }
  .lines { display: grid; gap: 8px; }
  .lines li { padding-inline-start: 14px; position: relative; }
  .lines li::before { content: ''; position: absolute; inset-inline-start: 0; inset-block-start: 0.65em; inline-size: 5px; block-size: 5px; border-radius: 50%; background: var(--_text-quiet); }
  .path { display: grid; gap: 14px; }
  .period, .length { font-variant-numeric: tabular-nums; }
  .contact, .videos > li { display: grid; gap: 6px; }
  .contact li { display: flex; align-items: center; gap: 8px; }
  .contact svg { color: var(--_text-quiet); }

  .videos { display: grid; gap: 16px; }
  .video { display: grid; gap: 8px 16px; align-items: center; inline-size: 100%; padding: 0; border: 0; background: none; color: var(--_text); text-align: start; text-decoration: none; }
  .player { display: block; inline-size: 100%; border: 0; aspect-ratio: 16 / 9; border-radius: var(--_radius); }
  .poster {
    position: relative; display: grid; place-items: center; aspect-ratio: 16 / 9; border-radius: var(--_radius);
    overflow: hidden; background: var(--_surface-quiet); border: 1px solid var(--_line);
  }
  .poster img { position: absolute; inline-size: 100%; block-size: 100%; object-fit: cover; }
  .play { position: relative; display: grid; place-items: center; inline-size: 44px; block-size: 44px; border-radius: 50%; background: var(--_accent); color: var(--_on-accent); }
  .play svg { inline-size: 22px; block-size: 22px; fill: currentColor; }
  .video:hover .play { background: var(--_accent-hover); }
  .video:hover .video-title { text-decoration: underline; }
  .length { position: absolute; inset-inline-end: 8px; inset-block-end: 8px; padding: 1px 7px; border-radius: 4px; background: #131416; color: #fff; font-size: 13px; }
  .video-title { font-weight: 700; }

  @container (min-width: 600px) {
    .video { grid-template-columns: 200px 1fr; }
    .header .initials { font-size: 28px; }
  }
  @container (max-width: 479px) {
    .card-row { row-gap: 4px; }
    .card-row-text { display: contents; }
    .card-row .portrait { grid-row: span 2; margin-block-end: 4px; }
    .card-row-text > :is(h3, .small) { grid-column: 2; align-self: center; }
    .card-row-text > :is(.row-headline, .chips) { grid-column: 1 / -1; }
  }
  @container (min-width: 720px) {
    .card-row:has(> .book) { align-items: center; grid-template-columns: auto minmax(0, 1fr) auto; }
    .card-row > .book { grid-column: auto; }
  }
  @media (forced-colors: active) {
    .initials, .play { border: 1px solid CanvasText; }
  }
`;

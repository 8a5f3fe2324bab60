/** Styles of the portal's own pages: the same values as the elements', so that the two look made together. */
export const styleSheet = `
:root {
  color-scheme: light dark;
  --surface: #fff; --quiet: #f4f5f6; --line: #e6e8ea; --line-strong: #cdd1d5; --control: #58616a;
  --text: #1e2124; --heading: #131416; --text-quiet: #58616a;
  --accent: #256ef4; --accent-hover: #0b50d0; --accent-active: #083891; --on-accent: #fff; --accent-text: #0b50d0; --tint: #ecf2fe;
  --danger: #bd2c0f; --danger-tint: #fdefec; --warning: #8a5c00; --warning-tint: #fff3db; --success: #267337; --success-tint: #eaf6ec;
}
@media (prefers-color-scheme: dark) {
  :root {
    --surface: #131416; --quiet: #1e2124; --line: #33363d; --line-strong: #464c53; --control: #b1b8be;
    --text: #f4f5f6; --heading: #fff; --text-quiet: #b1b8be;
    --accent: #4c87f6; --accent-hover: #7ba6f9; --accent-active: #a4c2fb; --on-accent: #131416; --accent-text: #7ba6f9; --tint: #1b2436;
    --danger: #f48771; --danger-tint: #2e1b17; --warning: #ffb114; --warning-tint: #2b2413; --success: #7ec88e; --success-tint: #17261b;
  }
}
*, *::before, *::after { box-sizing: border-box; }
body {
  margin: 0; background: var(--quiet); color: var(--text);
  font: 400 17px/1.5 'Pretendard GOV', Pretendard, -apple-system, 'Apple SD Gothic Neo', 'Noto Sans KR', 'Noto Sans CJK KR', 'Malgun Gothic', sans-serif;
  word-break: keep-all; overflow-wrap: anywhere; -webkit-text-size-adjust: 100%;
}
h1, h2, h3, p, dl, dd, ul, ol, fieldset, figure { margin: 0; padding: 0; border: 0; min-inline-size: 0; }
ul, ol { list-style: none; }
h1, h2, h3 { color: var(--heading); font-weight: 700; line-height: 1.4; text-wrap: balance; }
h1 { font-size: 24px; } h2 { font-size: 19px; } h3 { font-size: 17px; }
a { color: var(--accent-text); text-underline-offset: 3px; }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; border-radius: 4px; }
.skip { position: absolute; inset-inline-start: 16px; inset-block-start: -64px; padding: 10px 16px; background: var(--surface); }
.skip:focus { inset-block-start: 8px; }
.bar { background: var(--surface); border-block-end: 1px solid var(--line); }
.bar > div, main, .foot { max-inline-size: 960px; margin: 0 auto; padding-inline: 16px; }
.bar > div { display: flex; flex-wrap: wrap; align-items: center; gap: 4px 20px; min-block-size: 64px; padding-block: 8px; }
.bar .name { font-weight: 700; color: var(--heading); margin-inline-end: auto; text-decoration: none; min-block-size: 40px; display: inline-flex; align-items: center; }
.bar nav, .bar .tools { display: flex; flex-wrap: wrap; gap: 4px 16px; align-items: center; }
.bar nav a, .bar .tools a { display: inline-flex; align-items: center; min-block-size: 40px; color: var(--text); text-decoration: none; }
.bar nav, .bar .tools, .bar button.plain { font-size: 15px; }
.bar nav a:hover, .bar .tools a:hover { text-decoration: underline; }
.bar nav a[aria-current] { font-weight: 700; color: var(--accent-text); border-block-end: 2px solid var(--accent); }
.bar form { margin: 0; }
@media (max-width: 600px) {
  .bar > div { gap: 0 16px; flex-wrap: wrap; }
  .bar .name { flex: 1; }
  .bar .tools { flex-wrap: nowrap; white-space: nowrap; }
  .bar nav { order: 1; inline-size: 100%; }
  .bar nav a, .bar .tools a, .bar button.plain { min-block-size: 36px; }
}
@media (min-width: 900px) {
  /* One line: where the words are long, the name of the house takes two. */
  .bar > div, .bar nav, .bar .tools { flex-wrap: nowrap; }
  .bar nav, .bar .tools { flex: none; white-space: nowrap; }
  .bar .name { min-inline-size: 0; line-height: 1.3; }
}
main { padding-block: 24px 48px; display: grid; gap: 20px; grid-template-columns: minmax(0, 1fr); }
main.narrow { max-inline-size: 560px; }
.foot { padding-block: 16px 32px; color: var(--text-quiet); font-size: 15px; }
.lead { color: var(--text-quiet); }
.panel { background: var(--surface); border: 1px solid var(--line); border-radius: 12px; padding: 20px; display: grid; gap: 16px; grid-template-columns: minmax(0, 1fr); }
.row { display: grid; gap: 4px; padding-block: 14px; border-block-start: 1px solid var(--line); }
.rows > .row:first-child { border-block-start: 0; padding-block-start: 0; }
.rows > .row:last-child { padding-block-end: 0; }
.row .top { display: flex; flex-wrap: wrap; gap: 4px 10px; align-items: center; }
.row a.title { font-weight: 700; color: var(--heading); text-decoration: none; min-block-size: 28px; }
.row a.title:hover { text-decoration: underline; }
p.clamp { display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 2; overflow: hidden; }
.quiet { color: var(--text-quiet); font-size: 15px; }
.badge { display: inline-block; padding: 1px 8px; border-radius: 4px; background: var(--quiet); color: var(--text-quiet); font-size: 13px; font-weight: 700; white-space: nowrap; }
.badge.danger { background: var(--danger-tint); color: var(--danger); }
.badge.warning { background: var(--warning-tint); color: var(--warning); }
.badge.success { background: var(--success-tint); color: var(--success); }
.badge.accent { background: var(--tint); color: var(--accent-text); }
.note { border-radius: 8px; padding: 12px 16px; background: var(--tint); color: var(--text); }
.note.danger { background: var(--danger-tint); color: var(--danger); }
.note.success { background: var(--success-tint); color: var(--success); }
dl.facts { display: grid; grid-template-columns: minmax(88px, auto) minmax(0, 1fr); gap: 8px 16px; }
dl.facts dt { color: var(--text-quiet); }
@media (max-width: 480px) {
  dl.facts { grid-template-columns: fit-content(40%) minmax(0, 1fr); gap: 6px 12px; font-size: 15px; }
  dl.facts dt { overflow-wrap: normal; }
}
.text { white-space: pre-wrap; }
form { display: grid; gap: 12px; margin: 0; grid-template-columns: minmax(0, 1fr); }
label, legend { font-weight: 700; color: var(--heading); padding: 0; }
.field { display: grid; gap: 6px; grid-template-columns: minmax(0, 1fr); }
.hint { color: var(--text-quiet); font-size: 15px; font-weight: 400; }
input:not([type='checkbox']):not([type='radio']), textarea, select {
  inline-size: 100%; min-block-size: 48px; padding: 10px 14px; font: inherit; color: inherit;
  background: var(--surface); border: 1px solid var(--control); border-radius: 8px;
}
textarea { min-block-size: 96px; resize: vertical; }
/* One line of text, however long: seen whole. */
textarea.line { min-block-size: 0; field-sizing: content; resize: none; }
/* Two halves of an arrow: these pages load no pictures. */
select {
  appearance: none; padding-inline-end: 40px;
  background: linear-gradient(45deg, transparent 50%, currentColor 50%) right 20px center / 5px 5px no-repeat, linear-gradient(-45deg, transparent 50%, currentColor 50%) right 15px center / 5px 5px no-repeat, var(--surface);
}
input[type='checkbox'], input[type='radio'] { inline-size: 24px; block-size: 24px; margin: 0; accent-color: var(--accent); flex: none; }
.choice { display: flex; gap: 10px; align-items: flex-start; font-weight: 400; padding-block: 4px; }
.actions { display: flex; flex-wrap: wrap; gap: 8px; }
button, a.button {
  display: inline-flex; align-items: center; justify-content: center; min-block-size: 48px; padding: 10px 20px; font: inherit; font-weight: 700; line-height: 1.4;
  color: var(--text); background: var(--surface); border: 1px solid var(--control); border-radius: 8px; cursor: pointer; text-decoration: none;
}
button:hover, a.button:hover { background: var(--quiet); }
button.primary { background: var(--accent); border-color: var(--accent); color: var(--on-accent); }
button.primary:hover { background: var(--accent-hover); border-color: var(--accent-hover); }
button.danger { color: var(--danger); border-color: var(--danger); }
button.plain { min-block-size: 40px; padding: 4px 0; border: 0; background: none; color: var(--text); font-weight: 400; }
button.plain:hover { text-decoration: underline; }
details:first-child { border-block-start: 0; padding-block-start: 0; }
details:not(:first-child) { border-block-start: 1px solid var(--line); padding-block-start: 12px; }
summary { cursor: pointer; font-weight: 700; min-block-size: 40px; align-content: center; color: var(--heading); }
details > form, details > div { padding-block-start: 8px; }
.tabs { display: flex; flex-wrap: wrap; gap: 8px; }
.tabs a { display: inline-flex; align-items: center; min-block-size: 40px; padding: 4px 14px; border: 1px solid var(--line-strong); border-radius: 20px; background: var(--surface); color: var(--text); text-decoration: none; font-size: 15px; }
.tabs a[aria-current] { background: var(--tint); border-color: var(--accent); color: var(--accent-text); font-weight: 700; }
.hours { display: grid; grid-template-columns: minmax(0, 1fr) auto minmax(0, 1fr); gap: 4px 10px; align-items: center; }
.hours input[type='time'] { padding-inline: 8px 4px; }
.hours legend { font-weight: 400; padding-block-end: 4px; }
main form:has(> .panel) { gap: 20px; }
.pair { display: grid; gap: 12px; grid-template-columns: repeat(auto-fit, minmax(min(200px, 100%), 1fr)); }
.scroll { overflow-x: auto; }
.scroll table { min-inline-size: 600px; }
table.price { max-inline-size: 480px; font-size: inherit; }
table.price th { font-weight: 400; }
table.price td { text-align: end; white-space: nowrap; padding-inline-end: 0; font-variant-numeric: tabular-nums; }
table.price tr:last-child > * { font-weight: 700; border-block-end: 0; }
table { border-collapse: collapse; inline-size: 100%; font-size: 15px; }
th, td { text-align: start; padding: 8px 12px 8px 0; border-block-end: 1px solid var(--line); vertical-align: top; }
.spoken-only { position: absolute; inline-size: 1px; block-size: 1px; margin: -1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
@media print {
  .skip, .bar nav, .bar .tools, form, details, button { display: none; }
  body { background: none; }
  .panel { break-inside: avoid; }
}
@media (forced-colors: active) { .badge, .note, button.primary { border: 1px solid; } }
`;

import { Html } from "./html";

export const consoleStyle = new Html(`
:root { color-scheme: light dark; --ink: #18191f; --faint: #646874; --line: #e4e5ea; --line-2: #d3d5dc; --ground: #f6f6f8;
  --card: #ffffff; --hover: #f1f2f5; --accent: #0b6e66; --accent-soft: #dff2ef; --good: #1c7a3e; --good-soft: #e0f3e6;
  --warn: #8a5200; --warn-soft: #fbeed6; --bad: #b3261e; --bad-soft: #fbe3e1; --info: #2455b8; --info-soft: #e4ecfb; }
@media (prefers-color-scheme: dark) { :root { --ink: #e9eaee; --faint: #9a9fac; --line: #2a2c34; --line-2: #3a3d47;
  --ground: #111216; --card: #191b20; --hover: #20232a; --accent: #4cc7ba; --accent-soft: #12332f; --good: #6fce8f;
  --good-soft: #16301f; --warn: #e9b15f; --warn-soft: #372810; --bad: #ff8f86; --bad-soft: #3b1a18; --info: #8fb2ff;
  --info-soft: #1a2645; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--ground); color: var(--ink); font: 13px/1.45 system-ui, -apple-system, "Segoe UI", sans-serif; }
a { color: inherit; }
.num, td.num, th.num { font-variant-numeric: tabular-nums; }
.mono { font: 12px/1.4 ui-monospace, SFMono-Regular, Menlo, monospace; }
.top { position: sticky; top: 0; z-index: 2; display: flex; gap: 4px 20px; align-items: center; padding: 0 20px; min-height: 48px;
  background: var(--card); border-bottom: 1px solid var(--line); flex-wrap: wrap; }
.brand { display: flex; gap: 8px; align-items: center; font-weight: 650; text-decoration: none; }
.mark { width: 14px; height: 14px; border-radius: 4px; background: var(--accent); }
nav { display: flex; gap: 2px; align-items: center; flex-wrap: wrap; }
nav a { padding: 5px 9px; border-radius: 6px; text-decoration: none; color: var(--faint); }
nav a:hover { background: var(--hover); color: var(--ink); }
nav a[aria-current] { background: var(--accent-soft); color: var(--accent); font-weight: 600; }
nav .group { margin: 0 4px 0 14px; padding-left: 14px; border-left: 1px solid var(--line-2); color: var(--faint); font-size: 12px; }
.clock { margin-left: auto; display: flex; gap: 8px; align-items: center; }
main { max-width: 1440px; margin: 0 auto; padding: 20px; display: grid; gap: 16px; }
main > * { min-width: 0; }
h1 { font-size: 19px; line-height: 1.3; margin: 0; font-weight: 650; letter-spacing: -.01em; }
h2 { font-size: 13px; margin: 0; font-weight: 650; }
p { margin: 0; }
.faint { color: var(--faint); }
.small { font-size: 12px; }
.title { display: flex; gap: 10px 14px; align-items: center; flex-wrap: wrap; }
.title .end { margin-left: auto; display: flex; gap: 6px; flex-wrap: wrap; }
.card { background: var(--card); border: 1px solid var(--line); border-radius: 10px; overflow: hidden; }
.card > .bar { display: flex; gap: 8px 12px; align-items: center; padding: 10px 14px; border-bottom: 1px solid var(--line); flex-wrap: wrap; }
.card > .bar .end { margin-left: auto; display: flex; gap: 6px; align-items: center; }
.card > .pad { padding: 12px 14px; display: grid; gap: 10px; }
.scroll { overflow-x: auto; }
.columns { display: grid; gap: 16px; grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); align-items: start; }
.columns.side { grid-template-columns: minmax(0, 1fr) 320px; }
.stack { display: grid; gap: 16px; }
table { width: 100%; border-collapse: collapse; }
th { text-align: left; font-weight: 550; color: var(--faint); font-size: 12px; padding: 7px 14px; border-bottom: 1px solid var(--line); white-space: nowrap; }
td { padding: 7px 14px; border-bottom: 1px solid var(--line); vertical-align: middle; }
tr:last-child > td { border-bottom: 0; }
tbody tr:hover { background: var(--hover); }
td.end, th.end { text-align: right; white-space: nowrap; }
td a { text-decoration: none; }
td a:hover { text-decoration: underline; }
.name { font-weight: 600; }
.chip { display: inline-block; padding: 1px 7px; border-radius: 999px; font-size: 12px; font-weight: 550; white-space: nowrap;
  background: var(--hover); color: var(--faint); }
.chip.good { background: var(--good-soft); color: var(--good); }
.chip.warn { background: var(--warn-soft); color: var(--warn); }
.chip.bad { background: var(--bad-soft); color: var(--bad); }
.chip.info { background: var(--info-soft); color: var(--info); }
.chip.live { background: var(--accent-soft); color: var(--accent); }
button, input, select { font: inherit; color: var(--ink); background: var(--card); border: 1px solid var(--line-2); border-radius: 6px; padding: 4px 9px; }
button { cursor: pointer; white-space: nowrap; }
button:hover { background: var(--hover); }
button.first { background: var(--accent); border-color: var(--accent); color: var(--card); font-weight: 600; }
button.first:hover { filter: brightness(1.08); }
button.danger { color: var(--bad); }
button[disabled] { opacity: .5; cursor: default; }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 1px; }
td .row { flex-wrap: nowrap; }
td.tight { white-space: nowrap; }
dd .row, .card > .pad > .row { flex-wrap: wrap; }
.joined { display: inline-flex; }
.joined button { border-radius: 0; margin-left: -1px; }
.joined button:first-child { border-radius: 6px 0 0 6px; margin-left: 0; }
.joined button:last-child { border-radius: 0 6px 6px 0; }
.row { display: inline-flex; gap: 4px; flex-wrap: wrap; }
.row button { padding: 2px 7px; font-size: 12px; }
form.fields { display: flex; gap: 10px 12px; flex-wrap: wrap; align-items: end; }
form.fields label, .field { display: grid; gap: 3px; font-size: 12px; color: var(--faint); }
form.fields label.check { display: flex; gap: 6px; align-items: center; padding-bottom: 5px; }
form.fields input[type=number] { width: 96px; }
form.knobs { display: grid; gap: 0; }
form.knobs label { display: flex; gap: 16px; align-items: center; justify-content: space-between; min-height: 34px; padding: 2px 0;
  font-size: 13px; color: var(--ink); border-bottom: 1px solid var(--line); }
form.knobs label > input:not([type=checkbox]), form.knobs label > select { width: 132px; }
form.knobs.wide label > input { width: min(420px, 60%); }
form.knobs button { justify-self: start; margin-top: 10px; }
.masonry { columns: 2 480px; column-gap: 16px; }
.masonry > * { break-inside: avoid; margin-bottom: 16px; }
.tabs { display: flex; gap: 2px; flex-wrap: wrap; }
.tabs a { padding: 3px 9px; border-radius: 6px; text-decoration: none; color: var(--faint); }
.tabs a:hover { background: var(--hover); }
.tabs a[aria-current] { background: var(--accent-soft); color: var(--accent); font-weight: 600; }
.tabs a span { opacity: .75; margin-left: 4px; font-variant-numeric: tabular-nums; }
dl { display: grid; grid-template-columns: max-content minmax(0, 1fr); gap: 5px 14px; margin: 0; }
dt { color: var(--faint); }
dd { margin: 0; overflow-wrap: anywhere; }
ol.story { list-style: none; margin: 0; padding: 0; display: grid; gap: 8px; }
ol.story li { display: grid; grid-template-columns: 110px 1fr; gap: 12px; }
.empty { padding: 26px 14px; text-align: center; color: var(--faint); }
pre { margin: 0; padding: 12px 14px; overflow: auto; max-height: 420px; font: 12px/1.5 ui-monospace, SFMono-Regular, Menlo, monospace; }
details > summary { cursor: pointer; padding: 10px 14px; font-weight: 650; }
details[open] > summary { border-bottom: 1px solid var(--line); }
#said { position: fixed; left: 50%; bottom: 22px; transform: translateX(-50%); padding: 9px 14px; border-radius: 8px; max-width: 80vw;
  background: var(--ink); color: var(--ground); opacity: 0; transition: opacity .15s; pointer-events: none; }
#said.shown { opacity: 1; }
#said.bad { background: var(--bad); color: #fff; }
@media (prefers-color-scheme: dark) { #said.bad { color: #2a0a08; } }
@media (max-width: 980px) { .columns, .columns.side { grid-template-columns: minmax(0, 1fr); } main { padding: 14px; }
  .clock { margin-left: 0; padding-bottom: 8px; } .top { padding: 8px 14px; gap: 8px 14px; } }
@media (prefers-reduced-motion: reduce) { * { transition: none !important; } }
`);

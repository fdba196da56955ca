import { Html } from "../../console/html";

export const sellerStyle = new Html(`
:root { color-scheme: light dark; --ink: #1f2024; --faint: #63666f; --line: #e4e5e9; --ground: #f5f5f7; --card: #fff;
  --hover: #f7f1ea; --accent: #b84a00; --accent-ink: #fff; --accent-soft: #fdeede; --bar: #26272c; --bar-ink: #f4f4f6;
  --good: #1c7a3e; --bad: #b3261e; --warn: #8a5200; --warn-soft: #fdf3e1; }
.centre { --accent: #0057c2; --accent-soft: #e5effc; --hover: #f0f5fc; --bar: #fff; --bar-ink: #1f2024; }
.local { --accent: #8a3f00; --bar: #fff; --bar-ink: #1f2024; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #ececef; --faint: #a0a4ae; --line: #34363d; --ground: #121316; --card: #1b1c20; --hover: #2a251f;
    --accent: #ffa45c; --accent-ink: #2a1400; --accent-soft: #3a2614; --bar: #0b0c0e; --bar-ink: #f4f4f6;
    --good: #6fce8f; --bad: #ff8f86; --warn: #e9b15f; --warn-soft: #33270f; }
  .centre { --accent: #84b6ff; --accent-ink: #06203f; --accent-soft: #17263c; --hover: #1c2633; --bar: #1b1c20; --bar-ink: #ececef; }
  .local { --bar: #1b1c20; --bar-ink: #ececef; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--ground); color: var(--ink);
  font: 14px/1.5 system-ui, -apple-system, "Segoe UI", "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif; }
a { color: var(--accent); }
.top { display: flex; gap: 10px 18px; align-items: center; flex-wrap: wrap; padding: 10px 24px; min-height: 56px;
  background: var(--bar); color: var(--bar-ink); border-bottom: 1px solid var(--line); }
.brand { display: flex; gap: 10px; align-items: center; font-size: 17px; font-weight: 700; color: inherit; text-decoration: none; }
.mark { width: 22px; height: 22px; border-radius: 6px; background: #fb7701; }
.sites { display: inline-flex; border: 1px solid color-mix(in srgb, currentColor 35%, transparent); border-radius: 8px; overflow: hidden; }
.sites a, .sites span { padding: 4px 14px; color: inherit; text-decoration: none; font-weight: 550; }
.sites a[aria-current] { background: #fb7701; color: #1f1000; }
.sites span { opacity: .45; }
.top .who { margin-left: auto; display: flex; gap: 6px 14px; align-items: center; flex-wrap: wrap; }
.top .who a { color: inherit; }
.stand-in { font-size: 12px; padding: 2px 8px; border: 1px dashed currentColor; border-radius: 999px; opacity: .8; }
.shell { display: grid; grid-template-columns: 220px minmax(0, 1fr); min-height: calc(100vh - 57px); }
.side { background: var(--card); border-right: 1px solid var(--line); padding: 16px 10px; }
.side p { margin: 0 0 4px; padding: 6px 10px; font-weight: 650; }
.side a, .side span { display: block; padding: 7px 10px 7px 22px; border-radius: 8px; color: var(--ink); text-decoration: none; }
.side > a:first-child { padding-left: 10px; font-weight: 650; }
.side a:hover { background: var(--hover); }
.side a[aria-current] { background: var(--accent-soft); color: var(--accent); font-weight: 600; }
main { padding: 26px 28px 60px; max-width: 1080px; min-width: 0; }
main.alone { margin: 44px auto; max-width: 620px; padding: 28px 32px; background: var(--card); border: 1px solid var(--line); border-radius: 12px; }
h1 { font-size: 21px; line-height: 1.3; margin: 0 0 6px; font-weight: 650; }
h2 { font-size: 15px; margin: 0; font-weight: 650; }
p { margin: 6px 0; }
p:has(.all) { margin: 18px 0; }
.faint { color: var(--faint); }
.small { font-size: 13px; }
.title { display: flex; gap: 12px; align-items: start; justify-content: space-between; flex-wrap: wrap; margin-bottom: 18px; }
.card { background: var(--card); border: 1px solid var(--line); border-radius: 12px; margin-bottom: 18px; overflow: hidden; }
.card > .head { display: flex; gap: 8px 14px; align-items: center; justify-content: space-between; flex-wrap: wrap; padding: 14px 18px; border-bottom: 1px solid var(--line); }
.card > .pad { padding: 16px 18px; }
.scroll { overflow-x: auto; }
table { width: 100%; border-collapse: collapse; }
th { text-align: left; font-size: 13px; font-weight: 550; color: var(--faint); white-space: nowrap; }
th, td { padding: 11px 18px; border-bottom: 1px solid var(--line); vertical-align: top; }
tr:last-child > td { border-bottom: 0; }
td.end { text-align: right; white-space: nowrap; }
td form { display: inline; }
.state { font-weight: 600; }
.state.good { color: var(--good); } .state.bad { color: var(--bad); } .state.warn { color: var(--warn); }
.mono { font: 13px/1.5 ui-monospace, SFMono-Regular, Menlo, monospace; overflow-wrap: anywhere; }
.button, button { font: inherit; font-weight: 600; border-radius: 8px; border: 1px solid var(--line); padding: 8px 16px;
  background: var(--card); color: var(--ink); cursor: pointer; text-decoration: none; display: inline-block; }
.button:hover, button:hover { background: var(--hover); }
.button.first, button.first { background: var(--accent); border-color: var(--accent); color: var(--accent-ink); }
.button.first:hover, button.first:hover { filter: brightness(1.08); }
button.quiet { border: 0; background: none; padding: 0; color: var(--bad); font-weight: 500; text-decoration: underline; }
button[disabled] { opacity: .5; cursor: default; }
.buttons { display: flex; gap: 10px; flex-wrap: wrap; margin-top: 18px; }
.buttons.end { justify-content: end; }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
.choices { display: grid; gap: 10px; margin: 0; padding: 0; border: 0; }
.choice { display: flex; gap: 12px; align-items: center; padding: 12px 16px; border: 1px solid var(--line); border-radius: 10px; cursor: pointer; }
.choice:hover { background: var(--hover); }
.choice:has(:checked) { border-color: var(--accent); background: var(--accent-soft); }
.choice strong { display: block; }
.avatar { flex: none; width: 40px; height: 40px; border-radius: 10px; display: grid; place-items: center; font-weight: 700; background: var(--ground); border: 1px solid var(--line); }
.ticks { display: grid; grid-template-columns: 1fr 1fr; gap: 2px 22px; margin: 0; padding: 0; list-style: none; }
.ticks label { display: flex; gap: 10px; align-items: start; padding: 6px 4px; border-radius: 6px; }
.ticks label:hover { background: var(--hover); }
.ticks .mono { display: block; font-size: 12px; color: var(--faint); }
.group { font-size: 13px; font-weight: 600; color: var(--faint); margin: 16px 0 4px; }
.group:first-child { margin-top: 0; }
.all { display: inline-flex; gap: 8px; align-items: center; font-weight: 600; }
input[type=checkbox], input[type=radio] { width: 16px; height: 16px; margin: 3px 0 0; accent-color: var(--accent); flex: none; }
.all input { margin: 0; }
.period { display: flex; gap: 22px; flex-wrap: wrap; }
.period label { display: flex; gap: 8px; align-items: center; }
.period input { margin: 0; }
.notice { padding: 12px 16px; border-radius: 10px; background: var(--warn-soft); color: var(--warn); margin: 0 0 18px; }
.notice a { color: inherit; }
.token { display: grid; gap: 6px; }
.token label { font: 600 13px ui-monospace, SFMono-Regular, Menlo, monospace; }
.token .copy { display: flex; gap: 8px; }
.token input { flex: 1; min-width: 0; font: 13px ui-monospace, SFMono-Regular, Menlo, monospace; padding: 9px 12px; border: 1px solid var(--line);
  border-radius: 8px; background: var(--ground); color: var(--ink); }
dl { display: grid; grid-template-columns: max-content 1fr; gap: 6px 18px; margin: 18px 0 0; }
dt { color: var(--faint); } dd { margin: 0; overflow-wrap: anywhere; }
.malls { display: grid; gap: 10px; margin-top: 18px; }
.mall { display: flex; gap: 12px; align-items: center; flex-wrap: wrap; padding: 12px 14px; border: 1px solid var(--line); border-radius: 10px; }
.mall .links { margin-left: auto; display: flex; gap: 8px; flex-wrap: wrap; }
.mall .button { padding: 5px 12px; font-weight: 550; }
.empty { padding: 34px 18px; text-align: center; color: var(--faint); }
.steps { display: flex; gap: 8px 22px; flex-wrap: wrap; list-style: none; margin: 0 0 18px; padding: 0; color: var(--faint); counter-reset: step; }
.steps li { counter-increment: step; }
.steps li::before { content: counter(step) ". "; }
.steps li[aria-current] { color: var(--ink); font-weight: 650; }
@media (max-width: 820px) { .shell { grid-template-columns: minmax(0, 1fr); grid-template-rows: auto 1fr; } .side { border-right: 0; border-bottom: 1px solid var(--line); }
  main { padding: 20px 16px 48px; } main.alone { margin: 0; border-width: 0 0 1px; border-radius: 0; } .ticks { grid-template-columns: 1fr; }
  .top { padding: 10px 16px; } }
`);

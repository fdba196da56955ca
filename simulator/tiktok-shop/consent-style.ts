import { Html } from "../console/html";

export const consentStyle = new Html(`
:root { color-scheme: light dark; --ink: #161823; --faint: #60646f; --line: #e3e4e8; --ground: #f4f4f6;
  --card: #fff; --accent: #00786f; --accent-ink: #fff; --warn: #9a4a00; }
@media (prefers-color-scheme: dark) { :root { --ink: #ececf0; --faint: #a2a6b1; --line: #33353d; --ground: #121317;
  --card: #1b1d23; --accent: #35c2b4; --accent-ink: #06201d; --warn: #f0a35e; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--ground); color: var(--ink); font: 15px/1.5 system-ui, sans-serif; }
header { display: flex; gap: 10px; align-items: center; padding: 14px 24px; background: var(--card);
  border-bottom: 1px solid var(--line); font-weight: 650; }
header .faint { font-weight: 400; }
.mark { width: 18px; height: 18px; border-radius: 5px; background: var(--accent); }
.stand-in { margin-left: auto; font-size: 12px; font-weight: 500; padding: 2px 8px; border: 1px dashed var(--faint);
  border-radius: 999px; color: var(--faint); }
main { max-width: 560px; margin: 40px auto; padding: 28px 32px; background: var(--card); border: 1px solid var(--line);
  border-radius: 12px; }
h1 { font-size: 20px; line-height: 1.35; font-weight: 500; margin: 22px 0 6px; }
main > h1:first-child { margin-top: 0; }
h2 { font-size: 13px; font-weight: 600; color: var(--faint); margin: 22px 0 8px; }
.faint, .label { color: var(--faint); font-size: 13px; }
.strong { font-weight: 600; }
.who { display: flex; gap: 12px; align-items: center; padding: 12px 14px; border: 1px solid var(--line);
  border-radius: 10px; }
.avatar { flex: none; width: 38px; height: 38px; border-radius: 50%; display: grid; place-items: center;
  background: var(--ground); font-weight: 650; }
.quiet { margin-left: auto; color: var(--accent); text-decoration: none; white-space: nowrap; font-weight: 550; }
.quiet:hover { text-decoration: underline; }
ul { list-style: none; margin: 0; padding: 0; }
.shops li { display: flex; gap: 12px; align-items: center; padding: 10px 0; border-top: 1px solid var(--line); }
.shops li:last-child { border-bottom: 1px solid var(--line); }
.flag { flex: none; width: 38px; text-align: center; font-size: 12px; font-weight: 650; padding: 3px 0;
  border: 1px solid var(--line); border-radius: 6px; }
.warn { margin-left: auto; color: var(--warn); }
.scopes { display: grid; grid-template-columns: 1fr 1fr; gap: 6px 16px; }
.scopes li::before { content: "\\2713"; color: var(--accent); margin-right: 8px; }
.period { display: flex; justify-content: space-between; align-items: center; margin-top: 24px; font-weight: 550; }
select, button { font: inherit; border-radius: 8px; border: 1px solid var(--line); padding: 8px 12px;
  background: var(--card); color: var(--ink); }
.buttons { display: grid; grid-template-columns: 1fr 1fr; gap: 12px; margin-top: 18px; }
button { padding: 11px; font-weight: 600; cursor: pointer; }
button.first { background: var(--accent); border-color: var(--accent); color: var(--accent-ink); }
button:focus-visible, a:focus-visible, select:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
.notice { padding: 12px 14px; border-radius: 10px; border: 1px solid var(--warn); color: var(--warn); margin: 24px 0 0; }
.accounts { display: grid; gap: 8px; }
.account { display: flex; gap: 12px; align-items: center; padding: 10px 14px; border: 1px solid var(--line);
  border-radius: 10px; color: inherit; text-decoration: none; }
.account:hover { border-color: var(--accent); }
@media (max-width: 620px) { main { margin: 0; border-width: 0 0 1px; border-radius: 0; padding: 22px 18px; }
  .scopes { grid-template-columns: 1fr; } }
`);

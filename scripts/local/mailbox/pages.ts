import { type Html, html, trusted } from "./html";
import { linksOf } from "./links";
import type { Mail } from "./store";

const STYLE = trusted(`
  :root { color-scheme: light dark; --line: light-dark(#e4e4e7, #27272a); --quiet: light-dark(#71717a, #a1a1aa); --paper: light-dark(#fff, #18181b); }
  * { box-sizing: border-box; }
  body { margin: 0 auto; max-width: 60rem; padding: 2rem 1.25rem; font: 15px/1.5 system-ui, sans-serif; background: light-dark(#fafafa, #09090b); }
  header { display: flex; align-items: baseline; gap: 1rem; margin-bottom: 1.25rem; }
  h1 { font-size: 1.15rem; margin: 0; }
  a { color: inherit; }
  .quiet { color: var(--quiet); font-size: .85rem; }
  ol, .card { list-style: none; margin: 0; padding: 0; background: var(--paper); border: 1px solid var(--line); border-radius: .6rem; overflow: hidden; }
  li + li { border-top: 1px solid var(--line); }
  li a { display: grid; grid-template-columns: 14rem 1fr auto; gap: 1rem; padding: .7rem 1rem; text-decoration: none; }
  li a:hover, li a:focus-visible { background: light-dark(#f4f4f5, #27272a); }
  li span { overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
  .card { padding: 1rem; } .empty { padding: 3rem; text-align: center; }
  dl { display: grid; grid-template-columns: auto 1fr; gap: .2rem 1rem; margin: 0; } dt { color: var(--quiet); } dd { margin: 0; overflow-wrap: anywhere; }
  .links { display: grid; gap: .35rem; margin: 1rem 0; overflow-wrap: anywhere; }
  iframe { width: 100%; min-height: 65vh; border: 1px solid var(--line); border-radius: .6rem; background: #fff; }
  pre { white-space: pre-wrap; overflow-wrap: anywhere; margin: 0; font: inherit; }
  @media (max-width: 40rem) { li a { grid-template-columns: 1fr; gap: 0; } }
`);

/** Draws the list anew when a mail has arrived since. */
const REFRESH = trusted(`
  const newest = document.body.dataset.newest;
  setInterval(async () => {
    const answer = await fetch("/api/mails?limit=1");
    const [mail] = await answer.json();
    if ((mail?.id ?? "") !== newest) location.reload();
  }, 2000);
`);

export function listPage(mails: Mail[], nonce: string): string {
  const rows = mails.map(
    (
      mail,
    ) => html`<li><a href="/mails/${mail.id}"><span>${mail.to.join(", ")}</span><span>${mail.subject || "(no subject)"}</span>
      <time class="quiet" datetime="${mail.receivedAt}">${timeOf(mail)}</time></a></li>`,
  );
  return page(
    "In-box",
    html`<header><h1>In-box</h1><span class="quiet">Every mail that Longshore sent on this machine. None has left it.</span></header>
      ${rows.length > 0 ? html`<ol>${rows}</ol>` : html`<div class="card empty quiet">No mail yet. This page shows it as soon as one is sent.</div>`}
      <script nonce="${nonce}">${REFRESH}</script>`,
    mails[0]?.id,
  );
}

export function mailPage(mail: Mail): string {
  const links = linksOf(mail).map(
    (link) => html`<a href="${link}" target="_blank" rel="noreferrer">${link}</a>`,
  );
  const files = mail.attachments.map(
    ({ name, type, bytes }) => html`<dd>${name} (${type}, ${bytes} bytes)</dd>`,
  );
  return page(
    mail.subject,
    html`<header><a href="/" class="quiet">← In-box</a><h1>${mail.subject || "(no subject)"}</h1></header>
      <div class="card"><dl><dt>From</dt><dd>${mail.from}</dd><dt>To</dt><dd>${mail.to.join(", ")}</dd>
      <dt>Received</dt><dd>${timeOf(mail)}</dd>${files.length > 0 ? html`<dt>Attached</dt>${files}` : ""}</dl></div>
      <nav class="links" aria-label="Links in this mail">${links}</nav>
      ${
        mail.html === null
          ? html`<div class="card"><pre>${mail.text}</pre></div>`
          : html`<iframe title="The mail" src="/mails/${mail.id}/body" sandbox="allow-popups allow-popups-to-escape-sandbox"></iframe>`
      }`,
  );
}

/** The mail's own markup, to be shown in a frame that may neither run scripts nor leave its place. */
export function bodyPage(mail: Mail): string {
  return `<!doctype html><meta charset="utf-8"><base target="_blank">${mail.html ?? ""}`;
}

function page(title: string, content: Html, newest = ""): string {
  return html`<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
    <title>${title} · Longshore mail</title><style>${STYLE}</style></head><body data-newest="${newest}"><main>${content}</main></body></html>`
    .markup;
}

function timeOf(mail: Mail): string {
  return mail.receivedAt.replace("T", " ").slice(0, 19);
}

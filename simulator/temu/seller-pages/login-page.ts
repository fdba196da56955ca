import { html } from "../../console/html";
import type { Mall } from "../records";
import type { Portal } from "./portals";
import { loneFrame } from "./seller-frame";

/** In place of a sign-in: every store of this kind, with its two kinds of account. */
export function loginPage(portal: Portal, malls: Mall[], next: string): string {
  const { words } = portal;
  const link = (mall: Mall, role: "main" | "sub", label: string) =>
    html`<a class="button" href="?${new URLSearchParams({ next, mall: mall.id, role }).toString()}">${label}</a>`;
  return loneFrame(
    portal,
    words.signIn,
    html`<h1>${words.signIn}</h1>
      <p class="faint">${malls.length === 0 ? words.noStore : words.signInHint}</p>
      <div class="malls">${malls.map(
        (mall) => html`<div class="mall"><span class="avatar">${mall.name.charAt(0)}</span>
        <span><strong>${mall.name}</strong><br><span class="faint small">${words.storeId} ${mall.id}</span></span>
        <span class="links">${link(mall, "main", words.mainAccount)}${link(mall, "sub", words.subAccount)}</span></div>`,
      )}</div>`,
  );
}

import { html } from "../../console/html";
import type { App } from "../records";
import type { Portal } from "./portals";
import { sellerFrame } from "./seller-frame";
import type { Session } from "./session";
import { stepsOf } from "./steps";

/** Apps of one maker look much alike; the name is all that tells them apart. */
export function chooseAppPage(portal: Portal, session: Session, apps: App[]): string {
  const { words } = portal;
  const path = `${portal.root}${portal.managementPath}/new`;
  return sellerFrame({
    portal,
    session,
    title: words.chooseApp,
    path,
    content: html`<div class="title"><h1>${words.obtain}</h1></div>
      ${stepsOf(words, 0)}
      <form method="get" class="card"><div class="head"><h2>${words.chooseApp}</h2></div>
        <div class="pad"><fieldset class="choices">${apps.map(
          ({ id, name }) => html`<label class="choice"><input type="radio" name="app" value="${id}" required>
          <span class="avatar">${name.charAt(0)}</span>
          <span><strong>${name}</strong><span class="mono faint">${id}</span></span></label>`,
        )}</fieldset>
        <div class="buttons end"><a class="button" href="${portal.root}${portal.managementPath}">${words.back}</a>
        <button class="first">${words.next}</button></div></div></form>`,
  });
}

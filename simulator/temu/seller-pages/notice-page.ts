import { html } from "../../console/html";
import type { Portal } from "./portals";
import { loneFrame } from "./seller-frame";

export function noticePage(portal: Portal, title: string, advice = ""): string {
  return loneFrame(
    portal,
    title,
    html`<h1>${title}</h1>${advice === "" ? null : html`<p>${advice}</p>`}
      <div class="buttons"><a class="button" href="${portal.root}${portal.managementPath}">${portal.words.finish}</a></div>`,
  );
}

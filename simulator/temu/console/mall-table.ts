import { type Html, html } from "../../console/html";
import type { Platform } from "../platform";
import type { Mall, MallKind } from "../records";
import { PAGES } from "./paths";

export const kindNames: Record<MallKind, string> = {
  semi_managed: "semi-managed",
  local: "local",
  fully_managed: "fully managed",
};

export function mallTable(platform: Platform): Html {
  return html`<div class="scroll"><table>
    <thead><tr><th>Mall</th><th>Kind</th><th>Sells on</th><th>Tokens</th><th class="num end">Pending</th><th class="num end">To ship</th><th class="num end">Shipped</th><th class="num end">All orders</th></tr></thead>
    <tbody>${platform.malls.all().map((mall) => mallRow(platform, mall))}</tbody>
  </table></div>`;
}

function mallRow(platform: Platform, mall: Mall): Html {
  const orders = platform.orders.inGroup(mall.id);
  const count = (...statuses: number[]) => orders.filter(({ status }) => statuses.includes(status)).length;
  const tokens = platform.tokens
    .inGroup(mall.id)
    .filter(
      ({ replacedAt, revokedAt, expiresAt }) =>
        replacedAt === null && revokedAt === null && expiresAt > platform.now(),
    );
  return html`<tr>
    <td><a class="name" href="${PAGES}/malls/${mall.id}">${mall.name}</a> <span class="mono faint">${mall.id}</span></td>
    <td>${kindNames[mall.kind]}</td>
    <td>${mall.gateways.join(", ") || "–"}</td>
    <td>${tokens.length === 0 ? html`<span class="chip">none</span>` : tokens.map(({ gateway }) => html`<span class="chip good">${gateway}</span> `)}</td>
    <td class="num end">${count(1)}</td>
    <td class="num end">${count(2, 41)}</td>
    <td class="num end">${count(4)}</td>
    <td class="num end">${orders.length}</td>
  </tr>`;
}

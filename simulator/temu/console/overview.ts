import { type Html, html } from "../../console/html";
import type { Platform } from "../platform";
import { mallTable } from "./mall-table";

export function overview(platform: Platform): Html {
  const waiting = platform.pushes.inGroup("waiting").length;
  return html`<section class="card">
    <div class="bar"><h2>Temu</h2>
      <span class="faint">${platform.malls.size} malls, ${platform.orders.size} orders, ${platform.pushes.size} pushes${waiting > 0 ? `, ${waiting} waiting` : ""}</span>
      <span class="end"><a href="/temu/seller-centre">卖家中心</a> <a href="/temu/seller-central">Seller Central</a> <a href="/temu/local">Local seller pages</a></span></div>
    ${platform.malls.size === 0 ? html`<p class="empty">No malls. Make one on the Malls page.</p>` : mallTable(platform)}
  </section>`;
}

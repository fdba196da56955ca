import { html } from "../../console/html";
import type { Portal } from "./portals";
import { loneFrame } from "./seller-frame";

/** Between the Chinese-titled centre and the order portal. Whoever has the portal open already can pass by. */
export function switchPage(portal: Portal, mallName: string): string {
  return loneFrame(
    portal,
    "Switch to Seller Central",
    html`<h1>Manage your orders in Seller Central</h1>
      <p>Orders, shipping and returns of <strong>${mallName}</strong> are handled in Seller Central. The data of each region stays in that region.</p>
      <form method="post">
        <p><label class="all"><input type="checkbox" name="agree" value="yes" required> I agree to the policy of Seller Central</label></p>
        <div class="buttons">
          <button class="first">Confirm authorization and go</button>
          <a class="button" href="${portal.root}?skip=1">Skip, Seller Central is open already</a>
        </div>
      </form>`,
  );
}

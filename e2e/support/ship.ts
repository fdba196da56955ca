import { randomInt } from "node:crypto";
import type { Page } from "@playwright/test";
import { choose } from "./choose";
import type { Words } from "./messages";

export type Parcel = { carrier: string; trackingNumber: string };

/** A parcel like no other: the marketplace refuses a number that it has seen with another order. */
export const newParcel = (): Parcel => ({
  carrier: "UPS",
  trackingNumber: `1Z999AA1${String(randomInt(1e10)).padStart(10, "0")}`,
});

/** On the order's page: through the panel, until it closes. */
export async function ship(page: Page, t: Words, parcel: Parcel): Promise<void> {
  await page.getByRole("button", { name: t("orders.actions.shipOrder") }).click();
  await fillShipping(page, t, parcel);
  await page
    .getByRole("dialog")
    .getByRole("button", { name: t("orders.ship.submit") })
    .click();
}

/** In the panel of a planned package: it leaves under this number. */
export async function shipPackage(page: Page, t: Words, parcel: Parcel): Promise<void> {
  await fillShipping(page, t, parcel);
  await page
    .getByRole("dialog")
    .getByRole("button", { name: t("orders.ship.submitPackage") })
    .click();
}

async function fillShipping(page: Page, t: Words, { carrier, trackingNumber }: Parcel): Promise<void> {
  const panel = page.getByRole("dialog");
  await choose(panel.getByLabel(t("orders.ship.carrier"), { exact: true }), carrier);
  await panel.getByLabel(t("orders.ship.trackingNumber"), { exact: true }).fill(trackingNumber);
}

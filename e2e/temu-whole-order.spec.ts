import { createWarehouse } from "@/server/warehouses";
import { choose } from "./support/choose";
import { inBothLanguages } from "./support/in-both-languages";
import { setUpStore } from "./support/local-organization";
import { arrived, openMallStore } from "./support/member";
import { newParcel, shipPackage } from "./support/ship";
import { breakCall, makeMallOrder, mallOrderAt, newMall } from "./support/simulated-temu";
import { expect, test } from "./support/test";

const bottle = "Insulated bottle 500 ml";

test("LX-35, SC-15, R-17: split over two warehouses, one late, the line cut after it was confirmed: told once, with all packages", async ({
  page,
  t,
  member,
}) => {
  test.setTimeout(150_000);
  // Faults are of a gateway: no other test confirms anything on this one.
  const site = "global";
  const mall = await newMall({ gateways: [site] });
  const lines = [{ sku: "BTL-500-BLU", quantity: 2 }];
  const made = await makeMallOrder(mall, { lines, ageSeconds: 3600 });
  const storeId = await openMallStore(member, mall, { site });
  await createWarehouse(member.ctx, { name: "West" });
  await createWarehouse(member.ctx, { name: "East" });
  await arrived(member, made.id, "blocked");
  await setUpStore(member.ctx, storeId);
  const order = await arrived(member, made.id, "ready");
  await page.goto(`/orders/${order.id}`);

  await test.step("split it, before there are numbers", async () => {
    await page.getByRole("button", { name: t("orders.actions.split") }).click();
    const panel = page.getByRole("dialog");
    for (const [number, warehouse] of [
      [1, "West"],
      [2, "East"],
    ] as const) {
      const fields = panel.getByRole("group", { name: t("orders.plan.package", { number }) });
      const pieces = t("orders.plan.quantityOf", { title: bottle, number, left: 1 });
      await expect(fields.getByLabel(pieces)).toHaveValue("1");
      await choose(fields.getByRole("combobox", { name: t("orders.ship.warehouse") }), warehouse);
    }
    await panel.getByRole("button", { name: t("orders.plan.submit", { count: 2 }) }).click();
    await expect(page.getByText(t("orders.plan.planned", { count: 2 }))).toBeVisible();
  });

  const parcels = page.getByRole("region", { name: t("orders.page.parcels") });
  const [fromWest, fromEast] = [newParcel(), newParcel()];
  await test.step("the first leaves, and the marketplace hears nothing yet", async () => {
    await parcels.getByRole("button", { name: t("orders.page.enterTrackingNamed", { number: 1 }) }).click();
    await shipPackage(page, t, fromWest);
    const waits = { next: 2, of: 2 };
    await inBothLanguages(page, (words) =>
      expect(page.getByText(words("orders.page.waitsForPackage", waits), { exact: true })).toBeVisible(),
    );
    await page.goto("/shipments?tab=to_mark");
    const row = page.getByRole("row").filter({ hasText: fromWest.trackingNumber });
    await expect(row).toContainText(t("shipments.missing", waits));
    expect((await mallOrderAt(made.id)).confirmCalls.arrived).toBe(0);
  });

  await test.step("the second completes it", async () => {
    await breakCall(site, "bg.logistics.shipment.v2.confirm", { kind: "cut", when: "after" });
    await page.goto(`/orders/${order.id}`);
    await parcels.getByRole("button", { name: t("orders.page.enterTrackingNamed", { number: 2 }) }).click();
    await shipPackage(page, t, fromEast);
    await expect(parcels.getByText(t("shipments.confirmation.confirmed"), { exact: true })).toHaveCount(2, {
      timeout: 60_000,
    });
  });

  const truth = await mallOrderAt(made.id);
  expect(truth.confirmCalls.applied).toBe(1);
  expect(truth.packages.map(({ trackingNumber }) => trackingNumber).sort()).toEqual(
    [fromWest.trackingNumber, fromEast.trackingNumber].sort(),
  );
});

import { mapVariants } from "./support/local-organization";
import { arrived, openStore } from "./support/member";
import { makeOrders, newShop } from "./support/simulator";
import { expect, test } from "./support/test";

test("TTS-32: a mapping belongs to its store; the same variant of a second store waits for its own", async ({
  page,
  t,
  member,
}) => {
  const lines = [{ sku: "HP-MUG-NVY", quantity: 1 }];
  const first = await newShop();
  const second = await newShop();
  const [mapped] = await makeOrders(first, { lines, ageSeconds: 600 });
  const [unmapped] = await makeOrders(second, { lines, ageSeconds: 600 });
  await mapVariants(member.ctx, await openStore(member, first, "Acme US"));
  await openStore(member, second, "Acme outlet");
  await arrived(member, mapped?.id ?? "", "ready");
  const order = await arrived(member, unmapped?.id ?? "", "blocked");

  const variant = { title: "Enamel camp mug, 12 oz", sellerSku: "HP-MUG-NVY" };
  await page.goto(`/orders/${order.id}`);
  const title = `${variant.title} (Navy)`;
  const cause = t("problems.sentence.variant_unmapped", { ...variant, title, store: "Acme outlet" });
  await expect(page.getByText(cause, { exact: true })).toBeVisible();
  await page.getByRole("button", { name: t("orders.page.mapNamed", variant) }).click();
  const panel = page.getByRole("dialog", { name: t("orders.panels.map") });
  await expect(panel.getByText("Acme outlet", { exact: true })).toBeVisible();
  await panel.getByRole("combobox", { name: t("catalogue.sku"), exact: true }).click();
  // The SKU itself is the organization's: both stores may sell it.
  await page.getByRole("option", { name: /^SKU-/ }).first().click();
  await panel.getByRole("button", { name: t("catalogue.map.save") }).click();
  await expect(page.getByText(t("catalogue.map.saved", { count: 1 }))).toBeVisible();
  await arrived(member, unmapped?.id ?? "", "ready");
});

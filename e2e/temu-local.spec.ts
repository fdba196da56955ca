import { listStores } from "@/server/stores";
import { listWarehouses } from "@/server/warehouses";
import { fillTokenStep, openTokenStep } from "./support/connect-temu";
import { inBothLanguages } from "./support/in-both-languages";
import { setUpStore } from "./support/local-organization";
import { arrived, openMallStore } from "./support/member";
import { confirmAndReturn, makeToken, signInThere, tickSpecial } from "./support/seller-pages";
import { newParcel, ship } from "./support/ship";
import { makeMallOrder, mallOrderAt, newMall, temu } from "./support/simulated-temu";
import { expect, test } from "./support/test";

const site = "United States";

test("NIWO-TEMU-14, LX-20, LX-21: a local store is connected by one token from “Manage Your Apps”", async ({
  page,
  t,
  member,
}) => {
  test.setTimeout(150_000);
  const mall = await newMall({ kind: "local" });
  const order = await makeMallOrder(mall, { ageSeconds: 3600 });
  await signInThere(page, "local", mall);
  await openTokenStep(page, t, { sellerType: "local", site });
  const portal = t("stores.marketplaces.temu.guides.local.all.portal");
  await fillTokenStep(page, t, {
    name: "Acme Local",
    pasted: await makeToken(page, portal, { portal: "local" }),
  });
  await expect(page.getByRole("heading", { name: t("stores.review.one") })).toBeVisible();
  await expect(page.getByText(mall.id).first()).toBeVisible();
  await page.getByRole("button", { name: t("stores.review.yes") }).click();
  await expect(page.getByText(t("stores.setup.historyDone", { days: 3, orders: 1 }))).toBeVisible({
    timeout: 60_000,
  });
  await arrived(member, order.id, "blocked");
});

test("LX-20, LX-21, NIWO-TEMU-11: a local seller who is sent to Temu comes back with a code, and what it gave is looked at as closely", async ({
  page,
  t,
  member,
}) => {
  test.setTimeout(150_000);
  const mall = await newMall({ kind: "local" });
  await signInThere(page, "local", mall);
  await openTokenStep(page, t, { sellerType: "local", site });
  await page
    .getByRole("link", { name: t("stores.connecting.token.redirect", { marketplace: temu }) })
    .click();
  await expect(page.getByRole("heading", { name: t("stores.connecting.name.question") })).toBeVisible();
  await page.getByLabel(t("stores.connecting.name.name")).fill("Acme Local");
  await page.getByRole("button", { name: t("stores.wizard.next") }).click();
  const leave = page.getByRole("button", { name: t("stores.connecting.leave.go", { marketplace: temu }) });
  await expect(leave).toBeVisible();
  const here = page.url();

  await leave.click();
  // The regular permissions alone: addresses are among the special ones.
  await confirmAndReturn(page);
  await expect(page.getByRole("heading", { name: t("stores.outcome.token_refused.title") })).toBeVisible();
  await expect(page.getByText(t("stores.token.refused.permissions_missing.title"))).toBeVisible();
  await expect(page.getByText("bg.order.shippinginfo.v2.get")).toBeVisible();
  expect(await listStores(member.ctx)).toEqual([]);

  await page.goto(here);
  await leave.click();
  await tickSpecial(page, "local");
  await confirmAndReturn(page);
  await expect(page.getByRole("heading", { name: t("stores.review.one") })).toBeVisible();
  await expect(page.getByText(mall.id).first()).toBeVisible();
  expect(await listStores(member.ctx)).toMatchObject([{ sellerType: "local", shopCode: mall.id }]);
});

test("LX-36, SC-12, R-18: a local store's tracking waits for the warehouse by name, and binding it in place sends it", async ({
  page,
  t,
  member,
}) => {
  test.setTimeout(150_000);
  const mall = await newMall({ kind: "local" });
  const made = await makeMallOrder(mall, { lines: [{ sku: "BTL-500-BLU" }], ageSeconds: 3600 });
  const storeId = await openMallStore(member, mall, { sellerType: "local" });
  await setUpStore(member.ctx, storeId);
  const [{ name: warehouse } = { name: "" }] = await listWarehouses(member.ctx);
  const order = await arrived(member, made.id, "ready");

  const parcel = newParcel();
  await page.goto(`/orders/${order.id}`);
  await ship(page, t, parcel);
  const facts = { lack: "binding", warehouse, store: "Store" };
  const cause = t("problems.sentence.origin_unbound", facts);
  await inBothLanguages(page, async (words) => {
    const sentence = words("problems.sentence.origin_unbound", facts);
    await expect(page.getByText(sentence, { exact: true })).toBeVisible();
    await expect(
      page.getByText(words("shipments.confirmation.waiting_origin"), { exact: true }),
    ).toBeVisible();
  });
  expect((await mallOrderAt(made.id)).confirmCalls.arrived).toBe(0);

  const action = t("problems.action.origin_unbound", facts);
  await page.goto("/problems");
  await page.getByRole("button", { name: `${action}: ${cause}` }).click();
  const panel = page.getByRole("dialog");
  await expect(panel.getByText(t("stores.origins.question", { warehouse }))).toBeVisible();
  const [there] = mall.warehouses;
  await panel.getByRole("combobox", { name: t("stores.origins.origin") }).click();
  await page.getByRole("option", { name: there?.name ?? "" }).click();
  await panel.getByRole("button", { name: t("stores.origins.save") }).click();
  await expect(page.getByText(t("stores.origins.saved", { count: 1 }))).toBeVisible();
  await expect(page.getByText(t("problems.empty.person.title"))).toBeVisible();

  await page.goto(`/orders/${order.id}`);
  await expect(page.getByText(t("shipments.confirmation.confirmed"), { exact: true })).toBeVisible({
    timeout: 60_000,
  });
  const truth = await mallOrderAt(made.id);
  expect(truth.confirmCalls).toEqual({ arrived: 1, applied: 1 });
  expect(truth.packages).toMatchObject([{ trackingNumber: parcel.trackingNumber, warehouseId: there?.id }]);
});

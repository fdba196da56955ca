import type { Page } from "@playwright/test";
import { postponePull, setUpStore } from "./support/local-organization";
import { arrived, openStore, sighted } from "./support/member";
import { actOnOrder, makeOrders, newShop } from "./support/simulator";
import { expect, test, type Words } from "./support/test";

test("an order that a webhook tells of stands in the list within seconds, untouched", async ({
  page,
  t,
  member,
}) => {
  const shop = await newShop();
  const storeId = await openStore(member, shop);
  await setUpStore(member.ctx, storeId);
  await page.goto(`/stores/${storeId}/setup`);
  await expect(page.getByText(t("stores.setup.historyDone", { days: 3, orders: 0 }))).toBeVisible({
    timeout: 40_000,
  });

  await page.goto("/orders");
  await expect(page.getByText(t("orders.empty.tab.all"))).toBeVisible();
  // The schedule may come first, and is not what this is about.
  await postponePull(member.ctx, storeId);
  const [order] = await makeOrders(shop);
  const row = page.getByRole("row").filter({ hasText: order?.id ?? "" });
  await expect(row).toContainText(t("orders.state.ready"), { timeout: 30_000 });

  await row.getByRole("link").click();
  const [byWebhook = ""] = t("history.importedAfter.webhook", { duration: "|" }).split("|");
  await expect(page.getByRole("region", { name: t("orders.page.story") })).toContainText(byWebhook);
});

test("TTS-21, TTS-24, NIWO-TEMU-33: a broken order stops no other one, and every number has an answer", async ({
  page,
  t,
  member,
}) => {
  const shop = await newShop();
  const one = async (wanted: object) => (await makeOrders(shop, { ageSeconds: 900, ...wanted }))[0]?.id ?? "";
  const broken = await one({ broken: "unknown_status" });
  const unpaid = await one({ paid: false });
  const cancelled = await one({});
  await actOnOrder(cancelled, "cancel", { by: "BUYER" });
  const sound = await one({});
  const storeId = await openStore(member, shop);
  await arrived(member, sound, "blocked");
  for (const id of [broken, unpaid, cancelled]) await sighted(member, storeId, id);

  await page.goto("/orders/where");
  await ask(page, t, sound, t("orders.where.imported"));
  await ask(page, t, broken, t("orders.where.unreadable", { store: "Store" }));
  await ask(page, t, unpaid, t("orders.where.leftOut.not_paid"));
  await ask(page, t, cancelled, t("orders.where.leftOut.cancelled_before_import"));

  await page.goto("/problems");
  const cause = t("problems.sentence.order_unreadable", { platformOrderId: broken });
  await expect(page.getByRole("link", { name: cause })).toBeVisible();

  await actOnOrder(broken, "break", {});
  await page.getByRole("button", { name: `${t("problems.action.order_unreadable")}: ${cause}` }).click();
  const panel = page.getByRole("dialog");
  await panel.getByRole("button", { name: t("problems.fix.rereadAct") }).click();
  await expect(page.getByText(t("problems.fix.reread"), { exact: true })).toBeVisible();
  await arrived(member, broken, "blocked");

  // Of a number that nobody knows it can only be said when the marketplace was asked lately.
  await page.goto("/orders");
  await page.getByRole("button", { name: t("orders.sync.now") }).click();
  await expect(page.getByText(t("orders.sync.answered", { count: 1, stores: "Store" }))).toBeVisible({
    timeout: 30_000,
  });
  await page.goto("/orders/where");
  await ask(page, t, "999900001111222233", t("orders.where.unseen.never_seen"));
});

async function ask(page: Page, t: Words, number: string, answer: string) {
  await page.getByLabel(t("orders.where.number")).fill(number);
  await page.getByRole("button", { name: t("orders.where.submit") }).click();
  await expect(page.getByText(answer)).toBeVisible();
}

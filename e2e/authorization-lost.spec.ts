import { authorize } from "./support/connect";
import { setUpStore } from "./support/local-organization";
import { arrived, openStore } from "./support/member";
import { actOnAccount, makeOrders, newShop } from "./support/simulator";
import { expect, test } from "./support/test";

test("TTS-24, TTS-29: a withdrawn authorization is told and holds the orders; renewing it frees them and brings the missed ones", async ({
  page,
  t,
  member,
}) => {
  test.setTimeout(180_000);
  const shop = await newShop();
  const [first] = await makeOrders(shop, { ageSeconds: 600 });
  const storeId = await openStore(member, shop);
  await setUpStore(member.ctx, storeId);
  const order = await arrived(member, first?.id ?? "", "ready");

  await actOnAccount(shop.accountId, "revoke");
  await arrived(member, first?.id ?? "", "blocked");
  const [missed] = await makeOrders(shop);

  await page.goto("/stores");
  await expect(page.getByRole("row").filter({ hasText: shop.name })).toContainText(
    t("stores.status.needs_authorization"),
  );
  await page.goto(`/orders/${order.id}`);
  await expect(
    page.getByText(t("problems.sentence.grant_lost", { store: "Store" }), { exact: true }),
  ).toBeVisible();
  await page.goto(`/orders/where?number=${missed?.id}`);
  await expect(
    page.getByText(t("orders.where.unseen.store_not_authorized", { store: "Store" })),
  ).toBeVisible();

  await page.goto(`/stores/${storeId}`);
  await expect(page.getByText(t("stores.grant.lostTitle"))).toBeVisible();
  await page
    .getByRole("button", { name: t("stores.updateAuthorization") })
    .first()
    .click();
  await authorize(page, shop);
  await expect(page.getByText(t("stores.page.renewed"))).toBeVisible();
  await expect(page.getByText(t("stores.grant.lostTitle"))).toBeHidden();

  await arrived(member, first?.id ?? "", "ready");
  // Pulls go on with the next minute.
  await arrived(member, missed?.id ?? "", "ready", 90_000);
  await page.goto(`/orders/${order.id}`);
  const story = page.getByRole("region", { name: t("orders.page.story") });
  await expect(story.getByText(t("history.kind.freed")).last()).toBeVisible();
});

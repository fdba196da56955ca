import { listProblems } from "@/server/problems";
import { arrived, openMember, openStore } from "./support/member";
import { makeOrders, newShop } from "./support/simulator";
import { expect, test } from "./support/test";
import { patient } from "./support/until-alive";

test("a second organization sees nothing of the first, not even by address", async ({
  page,
  t,
  member,
  services,
  browser,
}) => {
  const shop = await newShop();
  const [made] = await makeOrders(shop, { ageSeconds: 600 });
  const storeId = await openStore(member, shop);
  const order = await arrived(member, made?.id ?? "", "blocked");
  const [problem] = (await listProblems(member.ctx, {})).items;
  await page.goto(`/orders/${order.id}`);
  await expect(page.getByRole("heading", { level: 1 })).toContainText(made?.id ?? "");

  const elsewhere = await browser.newContext();
  await openMember(services, elsewhere);
  const stranger = patient(await elsewhere.newPage());
  for (const [path, empty] of [
    ["/orders", t("orders.empty.noStores")],
    ["/stores", t("stores.list.emptyTitle")],
    ["/problems", t("problems.empty.person.title")],
    ["/shipments", t("shipments.empty.all")],
    [`/orders/where?number=${made?.id}`, t("orders.where.unseen.no_store")],
  ] as const) {
    await stranger.goto(path);
    await expect(stranger.getByText(empty)).toBeVisible();
  }
  for (const path of [
    `/orders/${order.id}`,
    `/stores/${storeId}`,
    `/stores/${storeId}/setup`,
    `/problems/${problem?.id}`,
  ]) {
    await stranger.goto(path);
    await expect(stranger.getByRole("heading", { name: t("failures.notFoundTitle") })).toBeVisible();
    await expect(stranger.getByText(shop.name)).toBeHidden();
  }
  await elsewhere.close();
});

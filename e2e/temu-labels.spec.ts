import { setUpStore } from "./support/local-organization";
import { arrived, openMallStore } from "./support/member";
import { actOnMallOrder, actOnTokens, makeMallOrder, mallOrderAt, newMall } from "./support/simulated-temu";
import { expect, test } from "./support/test";

test("NIWO-TEMU-28: a label is bought here once, printed, and its goods are told of as left", async ({
  page,
  t,
  member,
}) => {
  const mall = await newMall();
  const made = await makeMallOrder(mall, { lines: [{ sku: "LBX-1", quantity: 1 }] });
  const storeId = await openMallStore(member, mall);
  await arrived(member, made.id, "blocked");
  await setUpStore(member.ctx, storeId);
  const order = await arrived(member, made.id, "ready");
  await page.goto(`/orders/${order.id}`);
  const labels = page.getByRole("region", { name: t("orders.labels.title") });

  await test.step("ask what it costs, and buy it", async () => {
    await labels.getByRole("button", { name: t("orders.labels.buy") }).click();
    const panel = page.getByRole("dialog");
    await panel.getByLabel(t("orders.labels.weight")).fill("0,9");
    for (const [name, size] of [
      ["length", "30"],
      ["width", "20"],
      ["height", "10"],
    ] as const) {
      await panel.getByLabel(t(`orders.labels.${name}`)).fill(size);
    }
    await panel.getByRole("button", { name: t("orders.labels.showServices") }).click();
    await panel.getByRole("radio").first().check();
    await panel.getByRole("button", { name: /\$|USD/ }).click();
    await expect(page.getByText(t("orders.labels.boughtNow"))).toBeVisible();
  });

  await expect(labels.getByText(t("orders.labels.state.ready"))).toBeVisible({ timeout: 60_000 });
  const address = await labels.getByRole("link", { name: /^Print/ }).getAttribute("href");
  const file = await page.request.get(address ?? "");
  expect(file.headers()["content-type"]).toBe("application/pdf");

  await test.step("the goods leave", async () => {
    await labels.getByRole("button", { name: t("orders.labels.markLeft") }).click();
    await expect(page.getByText(t("shipments.confirmation.confirmed"), { exact: true })).toBeVisible({
      timeout: 60_000,
    });
  });
  const truth = await mallOrderAt(made.id);
  expect(truth.status).toBe(4);
  expect(truth.labelsBought).toBe(1);
});

test("NIWO-TEMU-28, NIWO-TEMU-36: a label bought there is waited for, and comes by itself", async ({
  page,
  t,
  member,
}) => {
  const mall = await newMall();
  const made = await makeMallOrder(mall, { lines: [{ sku: "LBX-1", quantity: 1 }] });
  const storeId = await openMallStore(member, mall);
  await arrived(member, made.id, "blocked");
  await setUpStore(member.ctx, storeId);
  const order = await arrived(member, made.id, "ready");
  await page.goto(`/orders/${order.id}`);
  const labels = page.getByRole("region", { name: t("orders.labels.title") });

  await labels.getByRole("button", { name: t("orders.labels.assign") }).click();
  await expect(labels.getByText(t("orders.labels.failure.no_online_order"))).toBeVisible({ timeout: 30_000 });
  await expect(page.getByText(t("orders.state.blocked"), { exact: true })).toBeVisible();

  await actOnMallOrder(made.id, "buy-label", { shipLater: true, hours: 48 });
  await labels.getByRole("button", { name: t("orders.labels.look") }).click();
  await expect(labels.getByText(t("orders.labels.state.ready"))).toBeVisible({ timeout: 60_000 });
  await expect(page.getByText(t("orders.state.ready"), { exact: true })).toBeVisible();
});

test("NIWO-TEMU-29, NIWO-TEMU-36: the permission that labels need is named", async ({ page, t, member }) => {
  const mall = await newMall();
  const made = await makeMallOrder(mall, { lines: [{ sku: "LBX-1", quantity: 1 }] });
  const storeId = await openMallStore(member, mall);
  await arrived(member, made.id, "blocked");
  await setUpStore(member.ctx, storeId);
  const order = await arrived(member, made.id, "ready");
  await actOnTokens(mall, "withdraw-scope", { scope: "bg.order.unshipped.package.get" });
  await page.goto(`/orders/${order.id}`);
  const labels = page.getByRole("region", { name: t("orders.labels.title") });
  await labels.getByRole("button", { name: t("orders.labels.assign") }).click();
  await expect(labels.getByText("bg.order.unshipped.package.get")).toBeVisible({ timeout: 30_000 });
});

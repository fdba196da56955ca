import { replaceToken } from "@/server/stores";
import { inBothLanguages } from "./support/in-both-languages";
import { readyMallOrder } from "./support/member";
import { actOnMallOrder, actOnTokens, breakCalls, mallOrderAt, newToken } from "./support/simulated-temu";
import { expect, test } from "./support/test";

const packageList = "bg.order.unshipped.package.get";

test("NIWO-TEMU-28: a label is bought here once, printed, and its goods are told of as left", async ({
  page,
  t,
  member,
}) => {
  const { id, platformOrderId } = await readyMallOrder(member, { lines: [{ sku: "LBX-1" }] });
  await page.goto(`/orders/${id}`);
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
  const truth = await mallOrderAt(platformOrderId);
  expect(truth.status).toBe(4);
  expect(truth.labelsBought).toBe(1);
});

test("NIWO-TEMU-28, NIWO-TEMU-29, NIWO-TEMU-36: why a label of Temu cannot be had is told apart in four, each mended until it is printed", async ({
  page,
  t,
  member,
}) => {
  test.setTimeout(180_000);
  // Calls are broken for a whole gateway: no other test asks for labels on this one.
  const site = "global";
  const wanted = { lines: [{ sku: "LBX-1" }], warnings: ["RESTRICT_SELF_SHIPPING"] };
  const { id, mall, storeId, platformOrderId } = await readyMallOrder(member, wanted, site);
  await page.goto(`/orders/${id}`);
  const labels = page.getByRole("region", { name: t("orders.labels.title") });
  const lookAgain = () => labels.getByRole("button", { name: t("orders.labels.look") }).click();
  const expectCause = async (failure: string, kind: string, words = "") => {
    await inBothLanguages(page, async (told) => {
      const sentence = told(`problems.sentence.${kind}`, { store: "Store", words });
      await expect(page.getByText(sentence, { exact: true })).toBeVisible();
      const there = page.getByRole("region", { name: told("orders.labels.title") });
      await expect(there.getByText(told(`orders.labels.failure.${failure}`, { words }))).toBeVisible();
    });
  };

  await test.step("the channel is not assigned", async () => {
    await expect(labels.getByText(t("orders.labels.required"))).toBeVisible();
    await labels.getByRole("button", { name: t("orders.labels.assign") }).click();
  });
  await test.step("nobody has bought one online", async () => {
    await expectCause("no_online_order", "label_not_ordered");
    await actOnMallOrder(platformOrderId, "buy-label");
  });
  await test.step("the permission is missing", async () => {
    await actOnTokens(mall, "withdraw-scope", { scope: packageList });
    await lookAgain();
    await expectCause("permission_missing", "label_permission_missing", packageList);
  });
  await test.step("Temu gives none at the moment", async () => {
    const mend = await breakCalls(site, packageList, { kind: "server_error" });
    // From here on the job looks by itself as well.
    await replaceToken(member.ctx, { storeId, purpose: "orders", token: await newToken(mall) });
    await lookAgain();
    await expectCause("unavailable", "label_unavailable");
    await mend();
  });
  await test.step("printed, and marked as left", async () => {
    await lookAgain();
    await expect(labels.getByText(t("orders.labels.state.ready"))).toBeVisible();
    const cause = t("problems.sentence.label_unavailable", { store: "Store" });
    await expect(page.getByText(cause, { exact: true })).toBeHidden();
    const print = labels.getByRole("link", { name: t("orders.labels.printNamed", { number: "" }).trim() });
    const document = await page.request.get((await print.getAttribute("href")) ?? "");
    expect(document.headers()["content-type"]).toBe("application/pdf");
    await labels.getByRole("button", { name: t("orders.labels.markLeft") }).click();
    await expect(page.getByText(t("shipments.confirmation.confirmed"), { exact: true })).toBeVisible({
      timeout: 60_000,
    });
    expect(await mallOrderAt(platformOrderId)).toMatchObject({ status: 4, labelsBought: 0 });
  });
});

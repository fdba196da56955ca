import { readFile } from "node:fs/promises";
import type { Download } from "@playwright/test";
import { createSku, listVariants } from "@/server/catalogue";
import { arrived, openStore } from "./support/member";
import { makeOrders, newShop } from "./support/simulator";
import { expect, test } from "./support/test";

test("NIWO-TEMU-19, NIWO-TEMU-38, TTS-32: mappings come from a file with good and bad rows, and a second store takes them over", async ({
  page,
  t,
  member,
}) => {
  const [first, second] = [await newShop(), await newShop()];
  const lines = [{ sku: "HP-MUG-NVY", quantity: 1 }];
  const [order] = await makeOrders(first, { lines, ageSeconds: 600 });
  const firstId = await openStore(member, first, "Acme US");
  const secondId = await openStore(member, second, "Acme outlet");
  await createSku(member.ctx, { code: "MUG" });
  await arrived(member, order?.id ?? "", "blocked");
  const sold = (await listVariants(member.ctx, { storeId: firstId, limit: 200 })).items;
  const mug = sold.find(({ sellerSku }) => sellerSku === "HP-MUG-NVY");
  const [lid, pin] = sold.filter(({ id, sellerSku }) => id !== mug?.id && sellerSku);

  await page.goto(`/catalogue?store=${firstId}`);
  await page.getByRole("button", { name: t("catalogue.import.open") }).click();
  const panel = page.getByRole("dialog", { name: t("catalogue.import.title") });
  const download = page.waitForEvent("download");
  await panel.getByRole("button", { name: t("catalogue.import.download") }).click();
  const [headings = "", ...template] = await linesOf(await download);
  expect(template).toHaveLength(sold.length);

  const rows = [
    `${mug?.platformSkuId},,,MUG,1`,
    `,${lid?.sellerSku},,LID,2`,
    `${pin?.platformSkuId},,,MUG,0`,
  ];
  await panel.getByLabel(t("catalogue.import.file")).setInputFiles({
    name: "mappings.csv",
    mimeType: "text/csv",
    buffer: Buffer.from([headings, ...rows].join("\r\n")),
  });
  const fault = t("catalogue.import.faultIn", {
    column: t("catalogue.import.column.factor"),
    fault: t("catalogue.import.fault.factor_wrong"),
  });
  await expect(panel.getByRole("row").filter({ hasText: fault })).toContainText("4");
  await expect(
    panel.getByRole("button", { name: t("catalogue.import.saveLeaving", { count: 1, left: 2 }) }),
  ).toBeVisible();
  await panel.getByRole("button", { name: t("catalogue.map.createSku", { code: "LID" }) }).click();
  await panel.getByRole("button", { name: t("catalogue.import.saveLeaving", { count: 2, left: 1 }) }).click();
  await expect(panel.getByText(t("catalogue.proposals.saved", { count: 2 }))).toBeVisible();
  await expect(panel.getByText(t("catalogue.proposals.freed", { count: 1 }))).toBeVisible();
  const leftOut = page.waitForEvent("download");
  await panel.getByRole("button", { name: t("catalogue.import.downloadLeftOut", { count: 1 }) }).click();
  expect((await linesOf(await leftOut))[1]).toContain(fault);
  await arrived(member, order?.id ?? "", "ready");

  await page.goto(`/catalogue?store=${secondId}`);
  const hint = t("catalogue.copy.hintTitle", { count: 2, store: "Acme US" });
  await expect(page.getByText(hint)).toBeVisible();
  await page.getByRole("button", { name: t("catalogue.copy.look") }).click();
  const copy = page.getByRole("dialog", { name: t("catalogue.copy.title") });
  await expect(copy.getByRole("row").filter({ hasText: lid?.sellerSku ?? "" })).toContainText("2 × LID");
  const left = sold.length - 2;
  await copy.getByRole("button", { name: t("catalogue.copy.saveLeaving", { count: 2, left }) }).click();
  await expect(copy.getByText(t("catalogue.proposals.saved", { count: 2 }))).toBeVisible();
  const copied = (await listVariants(member.ctx, { storeId: secondId, tab: "mapped" })).items;
  expect(copied.map(({ sellerSku }) => sellerSku).sort()).toEqual([lid?.sellerSku, "HP-MUG-NVY"].sort());
});

async function linesOf(download: Download): Promise<string[]> {
  const text = await readFile(await download.path(), "utf8");
  return text.replace("\uFEFF", "").trimEnd().split("\r\n");
}

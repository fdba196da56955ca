import { locales } from "./support/messages";
import { expect, test } from "./support/test";

for (const locale of locales) {
  test.describe(locale, () => {
    test.use({ locale });

    test("NIWO-TEMU-23, TTS-30, LX-37, LX-38: from the catalogue to the tutorial, the order rules and support", async ({
      page,
      t,
      member,
    }) => {
      expect(member.ctx.organizationId).toBeTruthy();
      await page.goto("/catalogue");
      await page.getByRole("link", { name: t("help.guides.mapping.link") }).click();
      await expect(
        page.getByRole("heading", { level: 1, name: t("help.guides.mapping.title") }),
      ).toBeVisible();
      await expect(page.getByRole("link", { name: t("stores.help.ask") })).toBeVisible();
      await page.getByRole("link", { name: t("stores.help.rules", { marketplace: "Temu" }) }).click();
      await expect(
        page.getByRole("heading", { level: 1, name: t("stores.help.rules", { marketplace: "Temu" }) }),
      ).toBeVisible();
      await page.getByRole("link", { name: t("help.guides.orders.link") }).click();
      await expect(
        page.getByRole("heading", { level: 1, name: t("help.guides.orders.title") }),
      ).toBeVisible();
    });
  });
}

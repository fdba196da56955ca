import { openDevice } from "./support/member";
import { newAddress, signIn, signUp } from "./support/sign-up";
import { expect, test } from "./support/test";
import { patient } from "./support/until-alive";

const phone =
  "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Mobile/15E148 Safari/604.1";

test("a device that is signed out from another one is signed out at once", async ({
  page,
  t,
  member,
  services,
  browser,
}) => {
  const lost = await browser.newContext();
  await openDevice(services, lost, member, phone);
  const phonePage = patient(await lost.newPage());
  await phonePage.goto("/orders");
  await expect(phonePage.getByRole("heading", { name: t("navigation.orders"), exact: true })).toBeVisible();

  await page.goto("/settings/sessions");
  const devices = page
    .getByRole("main")
    .getByRole("listitem")
    .filter({ hasText: t("settings.sessions.lastSeen") });
  await expect(devices).toHaveCount(2);
  await expect(devices.filter({ hasText: t("settings.sessions.current") })).toHaveCount(1);
  const device = t("settings.sessions.device", { browser: "Safari", system: "iPhone" });
  await page.getByRole("button", { name: t("settings.sessions.revokeNamed", { device }) }).click();
  await expect(page.getByText(t("settings.sessions.revoked", { device }))).toBeVisible();
  await expect(page.getByText(t("settings.sessions.onlyThis"))).toBeVisible();

  await phonePage.goto("/orders");
  await expect(phonePage.getByRole("heading", { name: t("auth.signIn.title") })).toBeVisible();
  await lost.close();
});

test("signing out closes the door, and the next link opens it where one was", async ({ page, t }) => {
  const address = newAddress();
  await signUp(page, t, { address, organization: "Salt & Sail" });
  await page.getByRole("button", { name: t("shell.account", { name: "Robin Vale" }) }).click();
  await page.getByRole("menuitem", { name: t("shell.signOut") }).click();
  await expect(page.getByRole("heading", { name: t("auth.signIn.title") })).toBeVisible();
  await page.goto("/orders");
  await expect(page.getByRole("heading", { name: t("auth.signIn.title") })).toBeVisible();

  await signIn(page, t, address);
  await expect(page.getByRole("button", { name: /Salt & Sail/ })).toBeVisible();
});

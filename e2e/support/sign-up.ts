import { randomUUID } from "node:crypto";
import { expect, type Page } from "@playwright/test";
import { linkIn, newestMail } from "./mailbox";
import type { Words } from "./messages";
import { untilAlive } from "./until-alive";

export const newAddress = () => `seller-${randomUUID()}@example.test`;

/** From the sign-in page through the mail to the first page behind it. */
export async function signIn(page: Page, t: Words, address: string): Promise<void> {
  await page.goto("/sign-in");
  await page.getByLabel(t("auth.signIn.email")).fill(address);
  await page.getByRole("button", { name: t("auth.signIn.submit") }).click();
  await expect(page.getByRole("heading", { name: t("auth.sent.title") })).toBeVisible();
  await page.goto(linkIn(await newestMail(address)));
  await page.getByRole("button", { name: t("auth.confirm.submit") }).click();
}

export async function signUp(
  page: Page,
  t: Words,
  { address = newAddress(), organization }: { address?: string; organization: string },
): Promise<void> {
  await signIn(page, t, address);
  const name = page.getByLabel(t("auth.organization.name"), { exact: true });
  await expect(name).toBeVisible();
  await untilAlive(page);
  await name.fill(organization);
  await page.getByLabel(t("auth.organization.yourName"), { exact: true }).fill("Robin Vale");
  await page.getByRole("button", { name: t("auth.organization.submit") }).click();
  await expect(page.getByRole("navigation", { name: t("navigation.main") }).first()).toBeVisible();
  await untilAlive(page);
}

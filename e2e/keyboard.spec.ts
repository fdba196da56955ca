import type { Page } from "@playwright/test";
import { setUpStore } from "./support/local-organization";
import { arrived, openStore } from "./support/member";
import { makeOrders, newShop } from "./support/simulator";
import { expect, test } from "./support/test";

test("the list is walked with j, k and Enter, searched with /, and any order is found by its number", async ({
  page,
  t,
  member,
}) => {
  const shop = await newShop();
  const made = await makeOrders(shop, { count: 3, ageSeconds: 600 });
  await setUpStore(member.ctx, await openStore(member, shop));
  const orders = await Promise.all(made.map(({ id }) => arrived(member, id, "ready")));

  const fetchedAhead: string[] = [];
  page.on("request", (request) => {
    if ("next-router-prefetch" in request.headers()) fetchedAhead.push(request.url());
  });
  await page.goto("/orders");
  const links = page.getByRole("row").getByRole("link");
  await expect(links).toHaveCount(3);
  expect(fetchedAhead, "pages that nobody points at").toEqual([]);
  await expect(async () => {
    // The page hears keys once it is alive, and is drawn before that.
    await page.keyboard.press("j");
    await expect(links.nth(0)).toBeFocused({ timeout: 1000 });
  }).toPass();
  await page.keyboard.press("j");
  await expect(links.nth(1)).toBeFocused();
  await page.keyboard.press("k");
  await expect(links.nth(0)).toBeFocused();
  await page.keyboard.press("x");
  await expect(page.getByText(t("lists.selected", { count: 1 }))).toBeVisible();

  await page.keyboard.press("/");
  const search = page.getByRole("textbox", { name: t("lists.search") });
  await expect(search).toBeFocused();
  const wanted = made[2]?.id ?? "";
  await typeWhileTheListIsOnItsWay(page, wanted.slice(0, 6), wanted.slice(6));
  await expect(search).toHaveValue(wanted);
  await expect(links).toHaveCount(1);
  await page.keyboard.press("Escape");
  await expect(async () => {
    // The list is drawn anew for what was searched, and hears keys once it is.
    await page.keyboard.press("j");
    await expect(links.nth(0)).toBeFocused({ timeout: 1000 });
  }).toPass();
  await page.keyboard.press("Enter");
  const title = page.getByRole("heading", { level: 1 });
  await expect(title).toContainText(`#${orders[2]?.number}`);

  await page.keyboard.press("ControlOrMeta+k");
  await page.keyboard.type(made[0]?.id ?? "");
  const palette = page.getByRole("dialog", { name: t("palette.open") });
  await expect(palette.getByRole("option", { name: `#${orders[0]?.number}` })).toHaveAttribute(
    "aria-selected",
    "true",
  );
  await page.keyboard.press("Enter");
  await expect(title).toContainText(`#${orders[0]?.number}`);
});

/** The first part is asked for and its answer held back until the second part stands in the field. */
async function typeWhileTheListIsOnItsWay(page: Page, first: string, second: string): Promise<void> {
  let release = () => {};
  const isTyped = new Promise<void>((resolve) => {
    release = resolve;
  });
  const isFirst = (url: URL) => url.searchParams.get("q") === first;
  await page.route(isFirst, async (route) => {
    await isTyped;
    await route.continue();
  });
  const asked = page.waitForRequest((request) => isFirst(new URL(request.url())));
  await page.keyboard.type(first);
  await asked;
  await page.keyboard.type(second);
  release();
}

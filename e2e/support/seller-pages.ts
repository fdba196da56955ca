import type { Page } from "@playwright/test";
import { appName, type SimulatedMall } from "./simulated-temu";

/** What is written on the buttons of each portal; the centre speaks Chinese, whatever language the seller reads. */
const english = {
  root: "/temu/seller-central",
  main: "Main account",
  obtain: "Get authorization",
  next: "Next",
  special: "Special authorization",
  all: "Select all",
  confirm: "Confirm",
};
const portals = {
  central: english,
  centre: {
    root: "/temu/seller-centre",
    main: "主账号",
    obtain: "获取授权",
    next: "下一步",
    special: "特殊授权",
    all: "全选",
    confirm: "确认",
  },
  local: { ...english, root: "/temu/local", obtain: "Authorize a new app" },
};
export type PortalName = keyof typeof portals;

/** In a tab of their own, as the main account of this mall; the browser stays signed in there. */
export async function signInThere(page: Page, portal: PortalName, mall: SimulatedMall): Promise<void> {
  const { root, main } = portals[portal];
  const tab = await page.context().newPage();
  await tab.goto(`${process.env.SIMULATOR_URL}${root}/login`);
  await tab.locator(".mall").filter({ hasText: mall.name }).getByRole("link", { name: main }).click();
  await tab.getByText(mall.name).first().waitFor();
  await tab.close();
}

/** From the link of the wizard through the seller pages to a token, every box ticked; what is then copied. */
export async function makeToken(
  page: Page,
  link: string,
  { portal, site }: { portal: PortalName; site?: "US" | "EU" },
): Promise<string> {
  const words = portals[portal];
  const opened = page.context().waitForEvent("page");
  await page.getByRole("link", { name: link }).click();
  const tab = await opened;
  if (site) await tab.getByRole("group", { name: "Site" }).getByRole("link", { name: site }).click();
  await tab.getByRole("link", { name: words.obtain }).click();
  await tab.getByRole("radio", { name: appName }).check();
  await tab.getByRole("button", { name: words.next }).click();
  await tickSpecial(tab, portal);
  await tab.getByRole("button", { name: words.confirm, exact: true }).click();
  const token = await tab.getByLabel("access_token").inputValue();
  await tab.close();
  return token;
}

/** Special permissions are not ticked when the page opens. */
export async function tickSpecial(page: Page, portal: PortalName): Promise<void> {
  const { special, all } = portals[portal];
  const section = page.locator("section").filter({ has: page.getByRole("heading", { name: special }) });
  await section.getByLabel(all).check();
}

/** Where the app has sent the seller: back to it with a code. */
export async function confirmAndReturn(page: Page): Promise<void> {
  await page.getByRole("button", { name: `Confirm and return to ${appName}` }).click();
}

import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { pagesOf } from "./support/pages";
import { expect, test, type Words } from "./support/test";

const looks = [
  { locale: "en", width: 1280 },
  { locale: "zh", width: 390 },
] as const;

/** What a page shows besides, where its address says so. */
const shownByAddress = [
  "/stores/[id]?tab=authorization",
  "/stores/[id]?tab=logistics",
  "/stores/connect?marketplace=temu&sellerType=cross_border&site=us&step=token",
];

for (const { locale, width } of looks) {
  test.describe(`${width} px, ${locale}`, () => {
    test.use({ locale, viewport: { width, height: 800 } });

    test("no page has a barrier that axe knows, in light and dark", async ({ page, t }) => {
      test.setTimeout(480_000);
      // Naming an organization needs a person, as all of the product does.
      const open = pagesOf("(entry)").filter((path) => path.startsWith("/sign-in"));
      const behind = [...pagesOf("(entry)").filter((path) => !open.includes(path)), ...pagesOf("(product)")];
      for (const path of open) await inspect(page, path);

      await page.goto("/sign-in");
      await page.getByRole("button", { name: t("auth.demo.open") }).click();
      await expect(page.getByRole("navigation", { name: t("navigation.main") }).first()).toBeVisible();
      const ids = await firstOfEach(page, t);
      for (const path of [...behind, ...shownByAddress]) await inspect(page, filled(path, ids));
    });
  });
}

/** The demonstration's first order, store and problem, by the address of their list. */
async function firstOfEach(page: Page, t: Words): Promise<Record<string, string>> {
  const ids: Record<string, string> = {};
  for (const noun of ["orders", "stores", "problems"]) {
    await page.goto(`/${noun}`);
    const rows = page.getByRole("table", { name: t(`navigation.${noun}`) }).getByRole("row");
    const href = await rows.getByRole("link").first().getAttribute("href");
    ids[noun] = /\/([0-9a-f-]{36})/.exec(href ?? "")?.[1] ?? "";
  }
  return ids;
}

/** An address of one thing has the id of a real one; a new kind of thing needs its list above. */
function filled(path: string, ids: Record<string, string>): string {
  return path
    .replace("[marketplace]", "temu")
    .replace("[guide]", "mapping")
    .replace(/\/(\w+)\/\[id\]/, (_, noun: string) => {
      if (!ids[noun]) throw new Error(`${path}: no ${noun} to look at`);
      return `/${noun}/${ids[noun]}`;
    });
}

async function inspect(page: Page, path: string): Promise<void> {
  await page.emulateMedia({ colorScheme: "light" });
  await page.goto(path);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  const light = await barriers(() => new AxeBuilder({ page }));
  await page.emulateMedia({ colorScheme: "dark" });
  await expect
    .poll(() => page.evaluate(() => getComputedStyle(document.documentElement).colorScheme))
    .toBe("dark");
  // Another theme changes nothing but colours.
  const dark = await barriers(() => new AxeBuilder({ page }).withRules(["color-contrast"]));
  expect.soft({ light, dark }, path).toEqual({ light: [], dark: [] });
}

async function barriers(axe: () => AxeBuilder): Promise<string[]> {
  let found: string[] = [];
  await expect(async () => {
    // Breaks off when the address leads on elsewhere; then the page that it led to is looked at.
    const { violations } = await axe().analyze();
    found = violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id}: ${target.join(" ")} ${failureSummary}`),
    );
  }).toPass();
  return found;
}

import type { Page } from "@playwright/test";

/**
 * Pages are drawn before they hear clicks and keys: until React has taken this one over. While one page gives
 * way to the next there is no document at all.
 */
export async function untilAlive(page: Page): Promise<void> {
  await page.waitForFunction(() =>
    Object.keys(document.documentElement ?? {}).some((key) => key.startsWith("__reactFiber$")),
  );
}

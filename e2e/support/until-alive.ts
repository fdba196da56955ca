import type { Page } from "@playwright/test";

/**
 * Pages are drawn before they hear clicks and keys: until React has taken over what can be pressed or typed in.
 * It takes a page over part by part, so its root alone says nothing about a button. While one page gives way to
 * the next there is no document at all.
 */
export async function untilAlive(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const root = document.documentElement;
    if (!root) return false;
    const pressed = document.querySelectorAll("a, button, input:not([type=hidden]), textarea");
    return [root, ...pressed].every((element) =>
      Object.keys(element).some((key) => key.startsWith("__reactFiber$")),
    );
  });
}

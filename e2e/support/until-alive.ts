import type { Page } from "@playwright/test";

/**
 * Pages are drawn before they hear clicks and keys: until React has taken over what can be pressed or typed in.
 * It takes a page over part by part, so its root alone says nothing about a button. Parts that are streamed stand
 * in a hidden place first and are moved at the next paint: until then each of their words is there twice. While one
 * page gives way to the next there is no document at all.
 */
export async function untilAlive(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const root = document.documentElement;
    if (!root || document.querySelector("div[hidden][id^='S:']")) return false;
    const pressed = document.querySelectorAll("a, button, input:not([type=hidden]), textarea");
    return [root, ...pressed].every((element) =>
      Object.keys(element).some((key) => key.startsWith("__reactFiber$")),
    );
  });
}

/** The page, which from now on waits for every page of the product that it opens by address. */
export function patient(page: Page): Page {
  const goto = page.goto.bind(page);
  page.goto = async (url, options) => {
    const response = await goto(url, options);
    await untilAlive(page);
    return response;
  };
  return page;
}

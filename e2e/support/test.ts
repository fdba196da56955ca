import { randomInt } from "node:crypto";
import { test as base } from "@playwright/test";
import type { Services } from "@/server/context";
import { servicesOf } from "./local-organization";
import { type Member, openMember } from "./member";
import { type Words, words } from "./messages";
import { patient } from "./until-alive";

type Fixtures = {
  /** The product's words in the browser's language. */
  t: Words;
  /** Owner of an organization of the test's own, signed in here. */
  member: Member;
};

export const test = base.extend<Fixtures, { services: Services }>({
  locale: "en",
  // An act that waits longer has missed what it looks for; its name says more than the test's time-out.
  actionTimeout: 20_000,
  // Sign-in mails are counted by network: tests are visitors from different ones.
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from the pattern what a fixture needs.
  extraHTTPHeaders: async ({}, use) =>
    use({ "x-forwarded-for": `198.${18 + randomInt(2)}.${randomInt(256)}.${randomInt(256)}` }),
  services: [
    // biome-ignore lint/correctness/noEmptyPattern: as above.
    async ({}, use) => {
      const { ENGINE_URL = "", ...env } = process.env;
      const services = servicesOf(env as Record<string, string>, ENGINE_URL);
      await use(services);
      await services.db.end();
    },
    { scope: "worker" },
  ],
  page: async ({ page }, use) => use(patient(page)),
  t: async ({ locale }, use) => use(words(locale === "zh" ? "zh" : "en")),
  member: async ({ services, context }, use) => use(await openMember(services, context)),
});

export { expect } from "@playwright/test";
export type { Words } from "./messages";

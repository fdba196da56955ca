import { dehydrate, HydrationBoundary } from "@tanstack/react-query";
import { expect, it } from "vitest";
import { makeQueryClient } from "@/components/api/query-client";
import { renderIn } from "@/components/test/render-in";
import { locales } from "@/i18n/locales";
import type { OfferedMarketplace } from "../offered-marketplace";
import { ConnectWizard } from "./connect-wizard";

const offered = (id: string, label: string): OfferedMarketplace => ({
  id,
  label,
  sites: [{ id: "us", region: "US", sellerTypes: ["cross_border"] }],
  hasPlatformWarehouses: false,
  hasNews: true,
  hasRedirect: true,
  tokens: [],
});

/** The first step, as whoever never connected anything meets it. */
function firstStep(locale: (typeof locales)[number]): string {
  const client = makeQueryClient();
  client.setQueryData(
    [["stores", "marketplaces"], { type: "query" }],
    [offered("temu", "Temu"), offered("tiktok-shop", "TikTok Shop")],
  );
  return renderIn(
    locale,
    <HydrationBoundary state={dehydrate(client)}>
      <ConnectWizard wish={{}} />
    </HydrationBoundary>,
  );
}

it.each([
  ["en", "only after its seller has agreed there"],
  ["zh", "只有卖家在平台上确认授权后"],
] as const)("LX-32: says at the first step why authorization is needed: %s", (locale, said) => {
  expect(firstStep(locale)).toContain(said);
});

it.each(locales)("SC-02: offers every marketplace of the installation, to be begun at once: %s", (locale) => {
  const html = firstStep(locale);
  for (const id of ["temu", "tiktok-shop"]) {
    expect(html).toMatch(new RegExp(`href="/stores/connect\\?[^"]*marketplace=${id}`));
  }
});

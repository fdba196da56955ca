import type { ReactNode } from "react";
import { describe, expect, it } from "vitest";
import { Catalogue } from "@/components/catalogue/list/catalogue";
import { OrderList } from "@/components/orders/order-list";
import { WhereIsMyOrder } from "@/components/orders/where/where-is-my-order";
import { ProblemDetail } from "@/components/problems/problem-detail";
import { RequestId } from "@/components/shell/request-id";
import { WizardFrame } from "@/components/stores/wizard/wizard-frame";
import { renderIn, supportUrl } from "@/components/test/render-in";
import type { ProblemId, StoreId } from "@/domain/ids";
import { locales } from "@/i18n/locales";
import { GuidePage } from "./guide-page";
import { guides } from "./guides";
import { HelpPage } from "./help-page";

const problem = {
  id: "p" as ProblemId,
  kind: "confirmation_refused" as const,
  facts: { words: "No such carrier", code: "4711", platformOrderId: "PO-1", store: "Acme US" },
  storeId: "s" as StoreId,
  storeName: "Acme US",
  marketplace: "temu",
  openedAt: new Date("2026-11-20T09:00:00Z"),
  resolvedAt: null,
  orders: 1,
};
const wizard = (
  <WizardFrame
    current="token"
    way="oneToken"
    question="A question"
    marketplace="temu"
    details={{ site: "us", store: "Acme US" }}
  >
    {null}
  </WizardFrame>
);
const places: Record<string, ReactNode> = {
  "the wizard": wizard,
  "a problem": <ProblemDetail problem={problem} />,
  "the whereabouts of an order": <WhereIsMyOrder number={undefined} />,
  "a failure": <RequestId id="r-1" />,
  "the overview of help": <HelpPage />,
  "the tutorial of mapping": <GuidePage guide="mapping" />,
  "the tutorial of orders": <GuidePage guide="orders" />,
};

const lists: Record<string, ReactNode> = {
  "the catalogue": <Catalogue wish={{ tab: "all" }} />,
  "the orders": <OrderList wish={{}} />,
};

/** What the link to support takes along. */
function asked(html: string): string | null {
  const href = /href="(https:\/\/help\.example\.com[^"]*)"/.exec(html)?.[1];
  return href ? new URL(href.replaceAll("&amp;", "&")).searchParams.get("body") : null;
}

describe.each(locales)("help in %s", (locale) => {
  it.each(guides)("NIWO-TEMU-23, TTS-30: the tutorial of %s goes step by step", (guide) => {
    const html = renderIn(locale, <GuidePage guide={guide} />);
    expect(html.match(/<h2/g)?.length).toBe(5);
    expect(html.match(/<li class="pl-1"/g)?.length).toBeGreaterThan(12);
  });

  it.each([
    ["the catalogue", "mapping"],
    ["the orders", "orders"],
    ["a problem", "orders"],
  ])("NIWO-TEMU-23, TTS-30: %s leads to its tutorial", (place, guide) => {
    expect(renderIn(locale, { ...places, ...lists }[place])).toContain(`href="/help/guides/${guide}"`);
  });

  it.each(["the wizard", "a problem"])("LX-38: %s leads to the order rules of its marketplace", (place) => {
    expect(renderIn(locale, places[place])).toContain('href="/help/temu"');
  });

  it.each(Object.keys(places))("LX-37: %s leads to where one may ask", (place) => {
    expect(renderIn(locale, places[place])).toContain(`href="${supportUrl}`);
  });
});

it("LX-37: what is known goes along", () => {
  expect(asked(renderIn("en", wizard))).toBe("marketplace: temu\nstep: token\nsite: us\nstore: Acme US");
  expect(asked(renderIn("en", places["a failure"]))).toBe("request: r-1");
  expect(asked(renderIn("en", places["a problem"]))).toBe(
    "marketplace: temu\nproblem: confirmation_refused\nstore: Acme US\norder: PO-1\ncode: 4711\nsince: 2026-11-20T09:00:00.000Z",
  );
});

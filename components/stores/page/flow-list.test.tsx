import { expect, it } from "vitest";
import { renderIn } from "@/components/test/render-in";
import { words } from "@/components/test/words";
import { locales } from "@/i18n/locales";
import type { Store } from "../store-types";
import { FlowList } from "./flow-list";

const failing = {
  status: "failing",
  pullsOrders: true,
  pushesTracking: true,
  uploadsStock: true,
  pairedCarriers: 1,
  pullFailure: "partner_unavailable",
  pullFailingSince: new Date("2026-11-21T08:40:00Z"),
  lastPulledAt: new Date("2026-11-21T08:30:00Z"),
  nextPullAt: new Date("2026-11-21T09:02:00Z"),
  switched: {},
} as Store;
const textOf = (html: string) => html.replace(/<[^>]+>/g, " ").replace(/\s+/g, " ");

it.each(locales)(
  "NIWO-TEMU-25: while a store fails, tells the last success, the next try and the reason: %s",
  (locale) => {
    const t = words(locale);
    const html = renderIn(locale, <FlowList store={failing} />);
    for (const key of [
      "stores.failure.partner_unavailable",
      "stores.flows.lastSuccess",
      "stores.flows.nextTry",
    ])
      expect(textOf(html)).toContain(t(key));
    expect(html).toContain('dateTime="2026-11-21T08:30:00.000Z"');
    expect(html).toContain('dateTime="2026-11-21T09:02:00.000Z"');
    const never = renderIn(locale, <FlowList store={{ ...failing, lastPulledAt: null }} />);
    expect(textOf(never)).toContain(t("stores.flows.noSuccess"));
  },
);

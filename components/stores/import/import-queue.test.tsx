import { expect, it } from "vitest";
import { renderIn } from "@/components/test/render-in";
import { words } from "@/components/test/words";
import type { PullId } from "@/domain/ids";
import { locales } from "@/i18n/locales";
import { ImportQueue } from "./import-queue";

const queued = (id: string) => ({
  id: id as PullId,
  from: new Date("2026-10-01T00:00:00Z"),
  to: new Date("2026-10-04T00:00:00Z"),
  days: 3,
  daysDone: 1,
  seen: 12,
});

it.each(locales)(
  "SC-07: shows how far the first is, and the place of the others in the queue: %s",
  (locale) => {
    const t = words(locale);
    const html = renderIn(locale, <ImportQueue imports={[queued("a"), queued("b")]} />);
    expect(html).toContain(t("stores.imports.progress", { done: 1, days: 3, orders: 12 }));
    expect(html).toContain(t("stores.imports.waiting", { position: 2 }));
    expect(html).not.toContain(t("stores.imports.waiting", { position: 1 }));
  },
);

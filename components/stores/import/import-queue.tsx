"use client";

import { useTranslations } from "next-intl";
import { DateTime } from "@/components/ui/date-time";
import { Progress } from "@/components/ui/progress";
import type { Store } from "../store-types";

/** What was asked for and is not over: the first is being read, the others wait for it. */
export function ImportQueue({ imports }: Pick<Store, "imports">) {
  const t = useTranslations("stores.imports");
  const days = useTranslations("stores.setup")("historyLabel");
  if (imports.length === 0) return null;
  return (
    <ol aria-label={t("queue")} aria-live="polite" className="grid rounded-md border">
      {imports.map((each, index) => (
        <li key={each.id} className="grid gap-1 border-b px-3 py-2.5 last:border-b-0">
          <p className="flex flex-wrap justify-between gap-x-3">
            <span className="font-medium">
              <DateTime at={each.from} format="dayWithYear" /> –{" "}
              <DateTime at={new Date(each.to.getTime() - 1)} format="dayWithYear" />
            </span>
            <span className="text-muted-foreground">
              {index === 0
                ? t("progress", { done: each.daysDone, days: each.days, orders: each.seen })
                : t("waiting", { position: index + 1 })}
            </span>
          </p>
          {index === 0 ? <Progress label={days} percent={(each.daysDone / each.days) * 100} /> : null}
        </li>
      ))}
    </ol>
  );
}

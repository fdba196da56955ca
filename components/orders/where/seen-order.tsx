"use client";

import type { Route } from "next";
import { useFormatter, useTranslations } from "next-intl";
import { storeHref } from "@/components/stores/store-href";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import { Link } from "@/components/ui/link";
import type { ApiOutputs } from "@/server/api/root";

type Sighting = ApiOutputs["orders"]["find"]["seen"][number];

/** A number that a marketplace told us of: what became of it, and what can be done. */
export function SeenOrder({ sighting }: { sighting: Sighting }) {
  const t = useTranslations("orders.where");
  const format = useFormatter();
  const { storeId, storeName: store, verdict, reason, orderId } = sighting;
  const when = format.dateTime(sighting.lastSeenAt, "minute");
  // Of one that could not be read, not even the status is known.
  const status = sighting.platformStatus;
  const seen = status ? t("seen", { when, store, status }) : t("seenUnread", { when, store });

  if (verdict === "imported") {
    const open = orderId ? (
      <Button asChild variant="primary" size="sm">
        <Link href={`/orders/${orderId}` as Route}>{t("open")}</Link>
      </Button>
    ) : null;
    return (
      <Alert
        tone={orderId ? "success" : "neutral"}
        title={orderId ? t("imported") : t("importedGone")}
        action={open}
      >
        {seen}
      </Alert>
    );
  }
  if (verdict === "unreadable") {
    return (
      <Alert
        tone="danger"
        title={t("unreadable", { store })}
        action={
          <Button asChild size="sm">
            <Link href="/problems?kind=order_unreadable">{t("unreadableOpen")}</Link>
          </Button>
        }
      >
        <p>{seen}</p>
        <p>
          {t("unreadableHelp")} <code className="break-words font-mono text-xs">{sighting.failure}</code>
        </p>
      </Alert>
    );
  }
  const why = reason ?? "not_paid";
  return (
    <Alert
      tone="info"
      title={t(`leftOut.${why}`, { store })}
      action={
        why === "outside_order_scope" ? (
          <Button asChild size="sm">
            <Link href={storeHref(storeId)}>{t("settings")}</Link>
          </Button>
        ) : null
      }
    >
      <p>{t(`leftOutHelp.${why}`)}</p>
      <p>{seen}</p>
    </Alert>
  );
}

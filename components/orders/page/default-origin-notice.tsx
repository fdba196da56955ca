"use client";

import { useTranslations } from "next-intl";
import { storeHref } from "@/components/stores/store-href";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import { Link } from "@/components/ui/link";
import type { OrderDetail } from "../order-types";

/** The buyer sees another place of departure than the real one, because nobody bound the warehouse. */
export function DefaultOriginNotice({ detail: { story, store } }: { detail: OrderDetail }) {
  const t = useTranslations("orders.page");
  const told = story.findLast(({ kind }) => kind === "default_origin_told");
  if (!told) return null;
  return (
    <Alert
      tone="warning"
      className="mt-2.5"
      title={t("defaultOrigin")}
      action={
        <Button asChild size="sm">
          <Link href={storeHref(store.id, "logistics")}>{t("toLogistics")}</Link>
        </Button>
      }
    >
      {t("defaultOriginHelp", { warehouse: told.facts.warehouse || "none", store: store.name })}
    </Alert>
  );
}

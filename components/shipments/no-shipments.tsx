"use client";

import { useTranslations } from "next-intl";
import { ListNoMatch } from "@/components/lists/list-no-match";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Link } from "@/components/ui/link";
import type { ShipmentsWish } from "./shipment-types";

export function NoShipments({ wish: { tab = "all", storeId, search } }: { wish: ShipmentsWish }) {
  const t = useTranslations("shipments");
  if (storeId || search) return <ListNoMatch params={["store", "q"]} />;
  return (
    <EmptyState
      title={t(`empty.${tab}`)}
      action={
        tab === "all" ? (
          <Button asChild>
            <Link href="/orders?state=ready">{t("toOrders")}</Link>
          </Button>
        ) : null
      }
    >
      {t(`emptyHelp.${tab}`)}
    </EmptyState>
  );
}

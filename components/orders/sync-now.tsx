"use client";

import { useQuery } from "@tanstack/react-query";
import { RefreshCw } from "lucide-react";
import { useTranslations } from "next-intl";
import { useTRPC } from "@/components/api/client";
import { Button } from "@/components/ui/button";
import { useSync } from "./use-sync";

/** Asks the marketplaces now, and says what came of it; between two presses orders arrive by themselves. */
export function SyncNow({ storeId }: { storeId: string | undefined }) {
  const t = useTranslations("orders.sync");
  const trpc = useTRPC();
  const stores = useQuery(trpc.stores.list.queryOptions());
  const { sync, isRunning } = useSync();
  const wanted = (stores.data ?? []).filter(({ id }) => storeId === undefined || id === storeId);
  if (wanted.length === 0) return null;
  return (
    <Button isPending={isRunning} onClick={() => sync(wanted)} title={t("help")}>
      <RefreshCw />
      {t("now")}
    </Button>
  );
}

"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useTRPC } from "@/components/api/client";
import { FormSection } from "@/components/forms/form-section";
import { LoadFailed } from "@/components/stores/load-failed";
import { EmptyState } from "@/components/ui/empty-state";
import { Skeleton } from "@/components/ui/skeleton";
import { AddWarehouse } from "./add-warehouse";
import { WarehouseRow } from "./warehouse-row";

export function WarehouseSettings({ canManage }: { canManage: boolean }) {
  const t = useTranslations("settings.warehouses");
  const trpc = useTRPC();
  const query = useQuery(trpc.warehouses.list.queryOptions());
  return (
    <FormSection title={t("title")} description={t("lead")}>
      {query.isError ? <LoadFailed query={query} /> : null}
      {query.isPending ? <Skeleton className="h-24" /> : null}
      {query.data?.length === 0 ? <EmptyState title={t("emptyTitle")}>{t("empty")}</EmptyState> : null}
      {query.data && query.data.length > 0 ? (
        <ul className="divide-y border-b">
          {query.data.map((warehouse) => (
            <WarehouseRow key={warehouse.id} warehouse={warehouse} canManage={canManage} />
          ))}
        </ul>
      ) : null}
      <div className="pt-4">
        {canManage ? <AddWarehouse /> : <p className="text-muted-foreground">{t("readOnly")}</p>}
      </div>
    </FormSection>
  );
}

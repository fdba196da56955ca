"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useTRPC } from "@/components/api/client";
import { Skeleton } from "@/components/ui/skeleton";
import { LoadFailed } from "../load-failed";
import { AssignWarehouse } from "./assign-warehouse";
import { BindOriginForm } from "./bind-origin-form";
import { NoOrigins } from "./no-origins";
import { OriginHelp } from "./origin-help";

type BindOriginProps = {
  storeId: string;
  /** Null: the parcels name none, and that is asked first. */
  warehouseId: string | null;
  onDone?: () => void;
};

/** Says in place which of the marketplace's addresses a warehouse is: in the panel of a problem or an order. */
export function BindOrigin({ storeId, warehouseId, onDone }: BindOriginProps) {
  const t = useTranslations("stores.origins");
  const trpc = useTRPC();
  const [assignedId, setAssignedId] = useState(warehouseId);
  const query = useQuery(trpc.stores.logistics.queryOptions({ id: storeId }));
  if (query.isLoadingError) return <LoadFailed query={query} />;
  if (query.isPending) return <Skeleton className="h-32" />;
  const { departures, marketplace } = query.data;
  if (!departures) return null;
  if (assignedId === null) {
    return (
      <AssignWarehouse
        storeId={storeId}
        warehouses={departures.warehouses}
        onAssigned={(id, isBound) => (isBound ? onDone?.() : setAssignedId(id))}
      />
    );
  }
  const help = { marketplace, sellerPages: departures.sellerPages };
  const warehouse = departures.warehouses.find(({ id }) => id === assignedId);
  if (departures.origins.every(({ vanishedAt }) => vanishedAt !== null) || !warehouse) {
    return <NoOrigins storeId={storeId} {...help} />;
  }
  return (
    <div data-slot="bind-origin" className="grid gap-4">
      <div className="grid gap-1">
        <h2 className="font-medium text-base">{t("question", { warehouse: warehouse.name })}</h2>
        <p className="text-muted-foreground">{departures.isRequired ? t("why") : t("whyOptional")}</p>
      </div>
      <BindOriginForm storeId={storeId} warehouse={warehouse} origins={departures.origins} onDone={onDone} />
      <OriginHelp {...help} />
    </div>
  );
}

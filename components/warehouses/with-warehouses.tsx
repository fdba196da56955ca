"use client";

import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { useTRPC } from "@/components/api/client";
import { LoadFailed } from "@/components/stores/load-failed";
import { Skeleton } from "@/components/ui/skeleton";
import type { ApiOutputs } from "@/server/api/root";

type WithWarehousesProps = { children: (warehouses: ApiOutputs["warehouses"]["list"]) => ReactNode };

/** For what can only be drawn once the organization's warehouses are known. */
export function WithWarehouses({ children }: WithWarehousesProps) {
  const warehouses = useQuery(useTRPC().warehouses.list.queryOptions());
  if (warehouses.isLoadingError) return <LoadFailed query={warehouses} />;
  if (warehouses.isPending) return <Skeleton className="h-40" />;
  return children(warehouses.data);
}

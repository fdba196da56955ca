"use client";

import { useQuery } from "@tanstack/react-query";
import { CircleAlert } from "lucide-react";
import { useTranslations } from "next-intl";
import { useTRPC } from "@/components/api/client";
import { CheckboxField } from "@/components/forms/choice-field";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import { Skeleton } from "@/components/ui/skeleton";
import { LoadFailed } from "../load-failed";

type PlatformWarehousesProps = {
  storeId: string;
  chosen: string[];
  onChange: (ids: string[]) => void;
  error: string | undefined;
};

/** The marketplace's warehouses of the shop, by which orders are told apart. */
export function PlatformWarehouses({ storeId, chosen, onChange, error }: PlatformWarehousesProps) {
  const t = useTranslations("stores.scope");
  const trpc = useTRPC();
  const query = useQuery(trpc.stores.platformWarehouses.queryOptions({ id: storeId }));
  if (query.isLoadingError) return <LoadFailed query={query} />;
  if (query.isPending) return <Skeleton className="h-16" />;
  if (query.data.length === 0) {
    return (
      <Alert
        tone="warning"
        title={t("noneTitle")}
        action={
          <Button size="sm" isPending={query.isFetching} onClick={() => query.refetch()}>
            {t("reload")}
          </Button>
        }
      >
        {t("none")}
      </Alert>
    );
  }
  return (
    <div className="grid gap-2.5 rounded-md border p-3">
      <p className="font-medium">{t("warehouses")}</p>
      {query.data.map(({ id, name, isEnabled }) => (
        <CheckboxField
          key={id}
          name={id}
          label={name}
          help={isEnabled ? id : `${id}, ${t("disabled")}`}
          value={chosen.includes(id)}
          onChange={(isChosen) => onChange(isChosen ? [...chosen, id] : chosen.filter((each) => each !== id))}
        />
      ))}
      <p className="text-muted-foreground">{t("disjoint")}</p>
      {error ? (
        <p role="alert" className="flex items-start gap-1.5 text-danger">
          <CircleAlert aria-hidden className="mt-[3px] size-3.5 shrink-0" />
          {error}
        </p>
      ) : null}
    </div>
  );
}

"use client";

import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useTRPC } from "@/components/api/client";
import { SelectField } from "@/components/forms/choice-field";
import { readFailure } from "@/components/forms/failure";
import { useFailureText } from "@/components/forms/use-failure-text";
import { useAfterFix } from "@/components/problems/use-after-fix";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { toast } from "@/components/ui/toast";
import type { BoundWarehouse } from "../store-types";

type AssignWarehouseProps = {
  storeId: string;
  warehouses: BoundWarehouse[];
  /** `isBound`: the marketplace hears an address of it, so nothing is left to say. */
  onAssigned: (warehouseId: string, isBound: boolean) => void;
};

/** Parcels of no warehouse: asks which it was. */
export function AssignWarehouse({ storeId, warehouses, onAssigned }: AssignWarehouseProps) {
  const t = useTranslations("stores.origins");
  const failureText = useFailureText();
  const trpc = useTRPC();
  const afterFix = useAfterFix();
  const [warehouseId, setWarehouseId] = useState(warehouses.length === 1 ? (warehouses[0]?.id ?? "") : "");
  const chosen = warehouses.find(({ id }) => id === warehouseId);
  const assign = useMutation(
    trpc.shipments.assignWarehouse.mutationOptions({
      onSuccess: async ({ assigned, released }) => {
        toast.success(t("assigned", { count: assigned, warehouse: chosen?.name ?? "" }));
        onAssigned(warehouseId, released > 0 || Boolean(chosen?.originId));
        await afterFix();
      },
    }),
  );
  if (warehouses.length === 0) {
    return <EmptyState title={t("noWarehouses")}>{t("noWarehousesHelp")}</EmptyState>;
  }
  return (
    <form
      data-slot="assign-warehouse"
      className="grid gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        assign.mutate({ storeId, warehouseId });
      }}
    >
      <div className="grid gap-1">
        <h2 className="font-medium text-base">{t("whichWarehouse")}</h2>
        <p className="text-muted-foreground">{t("whichWarehouseWhy")}</p>
      </div>
      <SelectField
        name="warehouse"
        label={t("warehouse")}
        value={warehouseId}
        onChange={setWarehouseId}
        options={warehouses.map(({ id, name }) => ({ value: id, label: name }))}
        {...(assign.error ? { error: failureText(readFailure(assign.error)) } : {})}
      />
      <Button
        type="submit"
        variant="primary"
        className="justify-self-start"
        isPending={assign.isPending}
        disabled={!chosen}
      >
        {t("saveWarehouse")}
      </Button>
    </form>
  );
}

"use client";

import type { Route } from "next";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useFailureText } from "@/components/forms/use-failure-text";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import { Link } from "@/components/ui/link";
import { Table, TableBody, TableHead, TableHeader } from "@/components/ui/table";
import { useBindOrigins } from "../origins/use-bind-origins";
import type { Departures } from "../store-types";
import { OriginBindingRow } from "./origin-binding-row";

type OriginBindingsProps = { storeId: string; departures: Departures; waiting: number };

/** Each of our warehouses beside the marketplace's address that it is. */
export function OriginBindings({ storeId, departures, waiting }: OriginBindingsProps) {
  const t = useTranslations("stores");
  const failureText = useFailureText();
  const [touched, setTouched] = useState<Record<string, string | null>>({});
  const { bind, isPending, failure } = useBindOrigins({ onSaved: () => setTouched({}) });
  const { warehouses, origins, isRequired } = departures;
  const changed = warehouses.flatMap(({ id, originId }) => {
    const origin = touched[id];
    return origin === undefined || origin === originId ? [] : [{ warehouseId: id, origin }];
  });
  if (warehouses.length === 0) {
    return (
      <p className="text-muted-foreground">
        {t("origins.noWarehouses")}.{" "}
        <Link href={"/settings/warehouses" as Route} className="text-link hover:underline">
          {t("logistics.manageWarehouses")}
        </Link>
      </p>
    );
  }
  return (
    <form
      className="grid gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        bind({ storeId, bindings: changed });
      }}
    >
      {waiting > 0 ? <Alert tone="warning" title={t("logistics.waitingOrigin", { count: waiting })} /> : null}
      <Table>
        <TableHeader>
          <tr>
            <TableHead className="w-2/5">{t("logistics.warehouse")}</TableHead>
            <TableHead>{t("origins.origin")}</TableHead>
          </tr>
        </TableHeader>
        <TableBody>
          {warehouses.map((warehouse) => (
            <OriginBindingRow
              key={warehouse.id}
              warehouse={warehouse}
              origins={origins}
              isRequired={isRequired}
              value={touched[warehouse.id] === undefined ? warehouse.originId : touched[warehouse.id]}
              onChange={(originId) => setTouched({ ...touched, [warehouse.id]: originId })}
            />
          ))}
        </TableBody>
      </Table>
      {failure ? <Alert tone="danger" isLive title={failureText(failure)} /> : null}
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
        <Button type="submit" variant="primary" isPending={isPending} disabled={changed.length === 0}>
          {t("origins.saveCount", { count: changed.length })}
        </Button>
        <Link href={"/settings/warehouses" as Route} className="text-link hover:underline">
          {t("logistics.manageWarehouses")}
        </Link>
      </div>
    </form>
  );
}

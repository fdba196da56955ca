"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { useFailureText } from "@/components/forms/use-failure-text";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import { Field, FieldControl } from "@/components/ui/field";
import type { BoundWarehouse, Origin } from "../store-types";
import { OriginPicker } from "./origin-picker";
import { suggestOrigin } from "./suggest-origin";
import { useBindOrigins } from "./use-bind-origins";
import { useOriginLack } from "./use-origin-lack";
import { useRefreshOrigins } from "./use-refresh-origins";

type BindOriginFormProps = {
  storeId: string;
  warehouse: BoundWarehouse;
  origins: Origin[];
  onDone: (() => void) | undefined;
};

export function BindOriginForm({ storeId, warehouse, origins, onDone }: BindOriginFormProps) {
  const t = useTranslations("stores.origins");
  const failureText = useFailureText();
  const bound = origins.find(({ id }) => id === warehouse.originId);
  const [originId, setOriginId] = useState(
    bound && !bound.vanishedAt ? bound.id : suggestOrigin(warehouse.name, origins),
  );
  const lackText = useOriginLack();
  const { bind, isPending, failure } = useBindOrigins({ onSaved: onDone });
  const refresh = useRefreshOrigins(storeId);
  const chosen = origins.find(({ id }) => id === originId);
  return (
    <form
      className="grid gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        bind({ storeId, bindings: [{ warehouseId: warehouse.id, origin: originId }] });
      }}
    >
      {bound?.vanishedAt ? <Alert tone="warning" title={t("vanished", { origin: bound.name })} /> : null}
      <Field
        label={t("origin")}
        help={originId ? `ID ${originId}` : undefined}
        error={failure ? failureText(failure) : undefined}
      >
        <FieldControl>
          <OriginPicker origins={origins} value={originId} onChange={setOriginId} />
        </FieldControl>
      </Field>
      {chosen?.incomplete ? (
        <Alert tone="warning" title={t("incomplete", { incomplete: lackText(chosen.incomplete) })}>
          {t("incompleteHelp")}
        </Alert>
      ) : null}
      <div className="flex flex-wrap gap-2">
        <Button
          type="submit"
          variant="primary"
          isPending={isPending}
          disabled={originId === null || originId === warehouse.originId}
        >
          {t("save")}
        </Button>
        <Button variant="ghost" isPending={refresh.isPending} onClick={refresh.refresh}>
          {t("refresh")}
        </Button>
      </div>
    </form>
  );
}

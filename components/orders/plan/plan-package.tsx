"use client";

import { CircleAlert, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { useId } from "react";
import { Button } from "@/components/ui/button";
import { Input } from "@/components/ui/input";
import { lineTitle } from "../lines-summary";
import { WarehouseField } from "../ship/warehouse-field";
import type { DraftPackage, PlanProblem } from "./plan-draft";

type PlanPackageProps = {
  number: number;
  draft: DraftPackage;
  /** `left`: what no other package holds. */
  lines: readonly { id: string; title: string; variantName: string; left: number }[];
  warehouses: readonly { id: string; name: string }[];
  problem: PlanProblem["reason"] | null;
  onChange: (draft: DraftPackage) => void;
  onRemove: (() => void) | null;
};

/** What goes into one package, and from where. */
export function PlanPackage({ number, draft, lines, warehouses, problem, ...on }: PlanPackageProps) {
  const t = useTranslations("orders");
  const errors = useTranslations("errors");
  const errorId = useId();
  const type = (id: string, text: string) =>
    on.onChange({ ...draft, quantities: { ...draft.quantities, [id]: text } });
  const isWrong = problem === "parcel_quantities";
  return (
    <fieldset className="grid gap-2 border-t pt-3" aria-describedby={isWrong ? errorId : undefined}>
      <legend className="sr-only">{t("plan.package", { number })}</legend>
      <div className="flex items-center gap-2">
        <span aria-hidden className="flex-1 font-medium">
          {t("plan.package", { number })}
        </span>
        {on.onRemove ? (
          <Button variant="ghost" size="icon" aria-label={t("plan.remove", { number })} onClick={on.onRemove}>
            <X />
          </Button>
        ) : null}
      </div>
      <WarehouseField
        name={`warehouse-${draft.key}`}
        value={draft.warehouseId}
        onChange={(warehouseId) => on.onChange({ ...draft, warehouseId })}
        warehouses={warehouses}
        {...(problem === "warehouse_missing" ? { error: errors("warehouse_missing") } : {})}
      />
      {lines.map(({ id, left, ...line }) => (
        <div key={id} className="grid grid-cols-[minmax(0,1fr)_auto_auto] items-center gap-2">
          <span className="truncate" title={line.title}>
            {lineTitle(line)}
          </span>
          <Input
            value={draft.quantities[id] ?? ""}
            inputMode="numeric"
            autoComplete="off"
            aria-label={t("plan.quantityOf", { title: line.title, number, left })}
            aria-invalid={isWrong ? true : undefined}
            onChange={(event) => type(id, event.target.value)}
            className="w-16 text-right"
          />
          <span className="w-14 text-muted-foreground">{t("ship.ofLeft", { left })}</span>
        </div>
      ))}
      {isWrong ? (
        <p id={errorId} className="flex items-start gap-1.5 text-danger">
          <CircleAlert aria-hidden className="mt-[3px] size-3.5 shrink-0" />
          <span>{errors("parcel_quantities")}</span>
        </p>
      ) : null}
    </fieldset>
  );
}

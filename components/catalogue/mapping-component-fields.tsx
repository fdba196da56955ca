"use client";

import { Trash2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Field, FieldControl } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { readFactor } from "@/domain/mapping";
import type { ComponentComplaints, DraftComponent } from "./mapping-draft";
import { SkuPicker } from "./sku-picker";

type MappingComponentFieldsProps = {
  component: DraftComponent;
  complaints: ComponentComplaints;
  newSku: { code: string; name: string };
  onChange: (component: DraftComponent) => void;
  /** Absent for the only one: a mapping without components is removed as a whole. */
  onRemove?: () => void;
};

export function MappingComponentFields({
  component,
  complaints,
  newSku,
  onChange,
  onRemove,
}: MappingComponentFieldsProps) {
  const t = useTranslations("catalogue");
  const factor = readFactor(component.factor);
  return (
    <div className="grid grid-cols-[minmax(0,1fr)_7.5rem_auto] items-start gap-x-2 gap-y-1">
      <Field label={t("sku")} error={complaints.sku ? t(`map.${complaints.sku}`) : undefined}>
        <FieldControl>
          <SkuPicker
            value={component.sku}
            onChange={(sku) => onChange({ ...component, sku })}
            newSku={newSku}
          />
        </FieldControl>
      </Field>
      <Field label={t("map.factor")} error={complaints.factor ? t(`map.${complaints.factor}`) : undefined}>
        <FieldControl>
          <Input
            value={component.factor}
            inputMode="numeric"
            autoComplete="off"
            onChange={(event) => onChange({ ...component, factor: event.target.value })}
          />
        </FieldControl>
      </Field>
      {onRemove ? (
        <Button
          variant="ghost"
          size="icon"
          className="mt-6 text-muted-foreground"
          aria-label={t("map.removeComponent", { sku: component.sku?.code ?? "" })}
          onClick={onRemove}
        >
          <Trash2 />
        </Button>
      ) : null}
      <p className="col-span-full text-muted-foreground">
        {factor === null ? null : t("map.factorExample", { count: factor })} {t("map.factorHelp")}
      </p>
    </div>
  );
}

"use client";

import { useTranslations } from "next-intl";
import { useId } from "react";
import { Status } from "@/components/ui/status";
import { TableCell, TableRow } from "@/components/ui/table";
import { OriginPicker } from "../origins/origin-picker";
import { useOriginLack } from "../origins/use-origin-lack";
import type { BoundWarehouse, Origin } from "../store-types";
import { bindingLook } from "./binding-look";

type OriginBindingRowProps = {
  warehouse: BoundWarehouse;
  origins: readonly Origin[];
  isRequired: boolean;
  value: string | null | undefined;
  onChange: (originId: string | null) => void;
};

export function OriginBindingRow({ warehouse, origins, isRequired, value, onChange }: OriginBindingRowProps) {
  const t = useTranslations("stores");
  const lackText = useOriginLack();
  const id = useId();
  const chosen = origins.find((origin) => origin.id === value);
  const look = bindingLook({ chosen, isSaved: (value ?? null) === warehouse.originId, isRequired });
  return (
    <TableRow>
      <TableCell>
        <span id={id} className="block font-medium">
          {warehouse.name}
        </span>
        <Status tone={look.tone} className="text-xs">
          {look.word === "incomplete"
            ? t("origins.incomplete", { incomplete: lackText(chosen?.incomplete ?? "") })
            : t(`logistics.${look.word}`)}
        </Status>
      </TableCell>
      <TableCell className="min-w-40">
        <OriginPicker aria-labelledby={id} origins={origins} value={value ?? null} onChange={onChange} />
      </TableCell>
    </TableRow>
  );
}

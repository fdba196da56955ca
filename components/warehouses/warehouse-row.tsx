"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import type { ApiOutputs } from "@/server/api/root";
import { RenameWarehouse } from "./rename-warehouse";

type WarehouseRowProps = { warehouse: ApiOutputs["warehouses"]["list"][number]; canManage: boolean };

export function WarehouseRow({ warehouse, canManage }: WarehouseRowProps) {
  const t = useTranslations("settings.warehouses");
  const [isRenaming, setIsRenaming] = useState(false);
  if (isRenaming) {
    return (
      <li className="py-3">
        <RenameWarehouse warehouse={warehouse} onDone={() => setIsRenaming(false)} />
      </li>
    );
  }
  return (
    <li className="flex min-h-11 items-center gap-3 py-1.5">
      <span className="min-w-0 flex-1 truncate font-medium">{warehouse.name}</span>
      {canManage ? (
        <Button
          size="sm"
          aria-label={t("renameNamed", { name: warehouse.name })}
          onClick={() => setIsRenaming(true)}
        >
          {t("rename")}
        </Button>
      ) : null}
    </li>
  );
}

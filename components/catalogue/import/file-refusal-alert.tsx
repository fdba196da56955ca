"use client";

import { useTranslations } from "next-intl";
import { Alert } from "@/components/ui/alert";
import type { FileRefusal } from "./use-mapping-file";

/** Why nothing of the file could be read, and what would be right. */
export function FileRefusalAlert({ refusal }: { refusal: FileRefusal }) {
  const t = useTranslations("catalogue.import");
  const words = () => {
    switch (refusal.kind) {
      case "quote_open":
        return t("refusal.quote_open", { row: refusal.row });
      case "column_twice":
        return t("refusal.column_twice", { column: t(`column.${refusal.column}`) });
      case "columns_missing":
        return t("refusal.columns_missing", {
          columns: refusal.columns.map((column) => t(`column.${column}`)).join(t("listComma")),
        });
      default:
        return t(`refusal.${refusal.kind}`);
    }
  };
  return (
    <Alert tone="danger" isLive title={t("refused")}>
      {words()}
    </Alert>
  );
}

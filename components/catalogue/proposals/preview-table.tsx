"use client";

import { useTranslations } from "next-intl";
import { ListBody, ListHead, ListHeading } from "@/components/lists/list-head";
import { ListTable } from "@/components/lists/list-table";
import type { PreviewRow } from "./preview-row";
import { PreviewTableRow } from "./preview-table-row";

type PreviewTableProps = { rows: readonly PreviewRow[]; onSkuCreated: () => void };

const columns = "minmax(0,1.5fr) minmax(0,0.8fr) minmax(0,1.2fr)";

export function PreviewTable({ rows, onSkuCreated }: PreviewTableProps) {
  const t = useTranslations("catalogue");
  const isNumbered = rows.some(({ row }) => row !== null);
  return (
    <ListTable label={t("proposals.preview")} columns={isNumbered ? `2.5rem ${columns}` : columns}>
      <ListHead>
        {isNumbered ? <ListHeading>{t("proposals.row")}</ListHeading> : null}
        <ListHeading>{t("map.variant")}</ListHeading>
        <ListHeading>{t("sku")}</ListHeading>
        <ListHeading>{t("proposals.result")}</ListHeading>
      </ListHead>
      <ListBody>
        {rows.map((row) => (
          <PreviewTableRow key={row.key} row={row} onSkuCreated={onSkuCreated} />
        ))}
      </ListBody>
    </ListTable>
  );
}

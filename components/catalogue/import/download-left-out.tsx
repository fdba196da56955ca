"use client";

import { Download } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import type { PreviewRow } from "../proposals/preview-row";
import { downloadText } from "./download-text";
import { mappingColumns } from "./mapping-columns";
import type { TypedRow } from "./read-mapping-file";
import { writeCsv } from "./write-csv";

type DownloadLeftOutProps = { typed: readonly TypedRow[]; rows: readonly PreviewRow[]; store: string };

/** The rows that were not written, as they were typed, with the reason beside them: to be mended and imported. */
export function DownloadLeftOut({ typed, rows, store }: DownloadLeftOutProps) {
  const t = useTranslations("catalogue.import");
  const reasons = new Map(
    rows.filter(({ group }) => group === "left_out").map(({ row, outcome }) => [row, outcome.join(" ")]),
  );
  const download = () => {
    const headings = [...mappingColumns.map((column) => t(`column.${column}`)), t("column.reason")];
    const left = typed.filter(({ row }) => reasons.has(row));
    const cells = left.map(({ row, platformSkuId, sellerSku, variant, sku, factor }) => [
      { exact: platformSkuId },
      { exact: sellerSku },
      variant,
      { exact: sku },
      factor,
      reasons.get(row) ?? "",
    ]);
    downloadText(`${t("leftOutFile", { store })}.csv`, writeCsv([headings, ...cells]));
  };
  return (
    <Button size="sm" onClick={download}>
      <Download />
      {t("downloadLeftOut", { count: reasons.size })}
    </Button>
  );
}

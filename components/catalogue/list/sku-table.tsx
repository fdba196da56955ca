"use client";

import { useTranslations } from "next-intl";
import { ListCell } from "@/components/lists/list-cell";
import { ListBody, ListHead, ListHeading } from "@/components/lists/list-head";
import { ListRow } from "@/components/lists/list-row";
import { ListTable } from "@/components/lists/list-table";
import { Count } from "@/components/ui/count";
import type { ListedSku } from "../catalogue-wish";

export const skuColumns = "minmax(140px,1fr) minmax(0,2fr) 140px";
export const skuColumnCount = 3;

/** Our own stock-keeping units, each with how many variants it leaves for. */
export function SkuTable({ skus }: { skus: ListedSku[] }) {
  const t = useTranslations("catalogue");
  return (
    <ListTable label={t("tabs.skus")} columns={skuColumns}>
      <ListHead>
        <ListHeading>{t("sku")}</ListHeading>
        <ListHeading>{t("createSku.name")}</ListHeading>
        <ListHeading align="end">{t("list.variants")}</ListHeading>
      </ListHead>
      <ListBody>
        {skus.map(({ id, code, name, variants }) => (
          <ListRow key={id} id={id} name={code}>
            <ListCell narrow="title">
              <span className="font-medium">{code}</span>
            </ListCell>
            <ListCell narrow="line" className="text-muted-foreground sm:text-foreground">
              {name || "–"}
            </ListCell>
            <ListCell narrow="side" align="end">
              <Count value={variants} className={variants > 0 ? undefined : "text-muted-foreground"} />
            </ListCell>
          </ListRow>
        ))}
      </ListBody>
    </ListTable>
  );
}

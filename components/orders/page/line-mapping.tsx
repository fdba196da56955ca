"use client";

import { useTranslations } from "next-intl";
import { useAddressPanel } from "@/components/shell/use-address-panel";
import { Button } from "@/components/ui/button";
import { Status } from "@/components/ui/status";
import { unitsToShip } from "@/domain/mapping";
import type { OrderLine } from "../order-types";
import { panelText } from "../panel";

/** What leaves the warehouse for this line: "2 × factor 3 = 6 units" of each of our SKUs. */
export function LineMapping({ line }: { line: OrderLine }) {
  const t = useTranslations("orders.page");
  const panel = useAddressPanel();
  const open = () => panel.open(panelText({ kind: "map", variantId: line.variantId }));
  const units = unitsToShip(line.quantity, line.soldFactor, line.components);
  const facts = { quantity: line.quantity, pack: line.soldFactor };

  if (line.components.length === 0) {
    return (
      <div className="col-start-2 flex items-center gap-3 sm:col-start-auto sm:justify-end">
        <Status tone="danger">{t("notMapped")}</Status>
        <Button size="xs" onClick={open} aria-label={t("mapNamed", { title: line.title })}>
          {t("map")}
        </Button>
      </div>
    );
  }
  return (
    <div className="col-start-2 flex min-w-0 items-start gap-3 sm:col-start-auto sm:justify-end">
      <ul className="min-w-0 sm:text-right">
        {line.components.map(({ skuId, code, factor }) => (
          <li key={skuId}>
            <span className="text-muted-foreground">{t("yourSku")}</span>{" "}
            <span className="font-medium">{code}</span>{" "}
            <span className="whitespace-nowrap text-muted-foreground">
              {t(line.soldFactor > 1 ? "unitsOfPacks" : "units", {
                ...facts,
                factor,
                units: units.find((each) => each.skuId === skuId)?.units ?? 0,
              })}
            </span>
          </li>
        ))}
      </ul>
      <Button
        variant="ghost"
        size="xs"
        className="-my-0.5 text-muted-foreground"
        onClick={open}
        aria-label={t("changeMappingNamed", { title: line.title })}
      >
        {t("changeMapping")}
      </Button>
    </div>
  );
}

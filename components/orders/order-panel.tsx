"use client";

import { useTranslations } from "next-intl";
import { MapVariant } from "@/components/catalogue/map-variant";
import { HelpedPanel } from "@/components/help/helped-panel";
import { useAddressPanel } from "@/components/shell/use-address-panel";
import { BindOrigin } from "@/components/stores/origins/bind-origin";
import { PairCarrier } from "@/components/stores/pair-carrier";
import { carrierName } from "./carrier-name";
import { LabelPanel } from "./labels/label-panel";
import { readPanel } from "./panel";
import { PlanPanel } from "./plan/plan-panel";
import { ShipPanel } from "./ship/ship-panel";

/** What the address asks to be mended, beside the list or the order. */
export function OrderPanel() {
  const t = useTranslations("orders.panels");
  const { value, close } = useAddressPanel();
  const panel = readPanel(value);
  if (!panel) return null;
  if (panel.kind === "ship") return <ShipPanel key={value} {...panel} onClose={close} />;
  if (panel.kind === "plan") return <PlanPanel key={value} orderId={panel.orderId} onClose={close} />;
  if (panel.kind === "label") return <LabelPanel key={value} {...panel} onClose={close} />;
  if (panel.kind === "map") {
    const { kind, variantId } = panel;
    return (
      <HelpedPanel
        title={t("map")}
        onClose={close}
        guide="mapping"
        details={{ panel: kind, variant: variantId }}
      >
        <MapVariant key={variantId} variantId={variantId} onDone={close} />
      </HelpedPanel>
    );
  }
  if (panel.kind === "origin") {
    const { kind, storeId } = panel;
    return (
      <HelpedPanel
        title={t("origin")}
        onClose={close}
        guide="orders"
        details={{ panel: kind, store: storeId }}
      >
        <BindOrigin key={value} {...panel} onDone={close} />
      </HelpedPanel>
    );
  }
  const { kind, storeId, carrier, scope } = panel;
  return (
    <HelpedPanel
      title={t("pair", { carrier: carrierName(carrier) })}
      onClose={close}
      guide="orders"
      details={{ panel: kind, store: storeId, carrier, scope }}
    >
      <PairCarrier key={value} {...panel} onDone={close} />
    </HelpedPanel>
  );
}

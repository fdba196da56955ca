"use client";

import { useTranslations } from "next-intl";
import { MapVariant } from "@/components/catalogue/map-variant";
import { HelpLine } from "@/components/help/help-line";
import { SidePanel } from "@/components/shell/side-panel";
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
    return (
      <SidePanel isOpen onClose={close} title={t("map")}>
        <div className="grid gap-5">
          <MapVariant key={panel.variantId} variantId={panel.variantId} onDone={close} />
          <HelpLine
            title={t("map")}
            guide="mapping"
            details={{ panel: panel.kind, variant: panel.variantId }}
          />
        </div>
      </SidePanel>
    );
  }
  if (panel.kind === "origin") {
    return (
      <SidePanel isOpen onClose={close} title={t("origin")}>
        <div className="grid gap-5">
          <BindOrigin key={value} {...panel} onDone={close} />
          <HelpLine
            title={t("origin")}
            guide="orders"
            details={{ panel: panel.kind, store: panel.storeId }}
          />
        </div>
      </SidePanel>
    );
  }
  return (
    <SidePanel isOpen onClose={close} title={t("pair", { carrier: carrierName(panel.carrier) })}>
      <div className="grid gap-5">
        <PairCarrier key={value} {...panel} onDone={close} />
        <HelpLine
          title={t("pair", { carrier: carrierName(panel.carrier) })}
          guide="orders"
          details={{ panel: panel.kind, store: panel.storeId, carrier: panel.carrier, scope: panel.scope }}
        />
      </div>
    </SidePanel>
  );
}

"use client";

import { useTranslations } from "next-intl";
import { z } from "zod";
import { HelpLine } from "@/components/help/help-line";
import { SidePanel } from "@/components/shell/side-panel";
import { useAddressPanel } from "@/components/shell/use-address-panel";
import { CreateSkuForm } from "./create-sku-form";
import { MapVariant } from "./map-variant";

/** What the address asks for beside the list: a variant's mapping, or a new SKU. */
export function CataloguePanel() {
  const t = useTranslations("catalogue");
  const { value, close } = useAddressPanel();
  if (value === "new-sku") {
    return (
      <SidePanel isOpen onClose={close} title={t("createSku.submit")}>
        <CreateSkuForm onCreated={close} onCancel={close} />
      </SidePanel>
    );
  }
  if (!z.uuid().safeParse(value).success || value === null) return null;
  return (
    <SidePanel isOpen onClose={close} title={t("panel")}>
      <div className="grid gap-5">
        <MapVariant key={value} variantId={value} onDone={close} />
        <HelpLine title={t("panel")} guide="mapping" details={{ variant: value }} />
      </div>
    </SidePanel>
  );
}

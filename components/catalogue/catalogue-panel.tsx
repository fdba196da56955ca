"use client";

import { useTranslations } from "next-intl";
import { HelpedPanel } from "@/components/help/helped-panel";
import { SidePanel } from "@/components/shell/side-panel";
import { useAddressPanel } from "@/components/shell/use-address-panel";
import { CopyMappings } from "./copy/copy-mappings";
import { CreateSkuForm } from "./create-sku-form";
import { ImportMappings } from "./import/import-mappings";
import { MapVariant } from "./map-variant";
import { catalogueViewText, readCatalogueView } from "./panel";

/** What the address asks for beside the list: a variant's mapping, those of many, or a new SKU. */
export function CataloguePanel() {
  const t = useTranslations("catalogue");
  const { value, open, close } = useAddressPanel();
  const view = readCatalogueView(value);
  const copyFrom = (fromStoreId: string | null) => open(catalogueViewText({ kind: "copy", fromStoreId }));
  switch (view?.kind) {
    case undefined:
      return null;
    case "new-sku":
      return (
        <SidePanel isOpen onClose={close} title={t("createSku.submit")}>
          <CreateSkuForm onCreated={close} onCancel={close} />
        </SidePanel>
      );
    case "import":
      return <ImportMappings onClose={close} onCopy={() => copyFrom(null)} />;
    case "copy":
      return <CopyMappings fromStoreId={view.fromStoreId} onChooseFrom={copyFrom} onClose={close} />;
    case "map":
      return (
        <HelpedPanel title={t("panel")} onClose={close} guide="mapping" details={{ variant: view.variantId }}>
          <MapVariant key={view.variantId} variantId={view.variantId} onDone={close} />
        </HelpedPanel>
      );
  }
}

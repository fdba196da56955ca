"use client";

import { useSearchParams } from "next/navigation";
import { Catalogue } from "@/components/catalogue/list/catalogue";
import { AddressProvider } from "@/components/lists/address-provider";
import { readCatalogueAddress } from "./search-params";

export function CatalogueClient() {
  const wish = readCatalogueAddress(Object.fromEntries(useSearchParams()));
  return (
    <AddressProvider>
      <Catalogue wish={wish} />
    </AddressProvider>
  );
}

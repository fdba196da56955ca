"use client";

import { useSearchParams } from "next/navigation";
import { AddressProvider } from "@/components/lists/address-provider";
import { StoresList } from "@/components/stores/list/stores-list";
import { readStoresAddress } from "./search-params";

export function StoresClient() {
  const wish = readStoresAddress(Object.fromEntries(useSearchParams()));
  return (
    <AddressProvider>
      <StoresList wish={wish} />
    </AddressProvider>
  );
}

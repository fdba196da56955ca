"use client";

import { useSearchParams } from "next/navigation";
import { AddressProvider } from "@/components/lists/address-provider";
import { StorePage } from "@/components/stores/page/store-page";
import { readStoreAddress } from "./search-params";

export function StoreClient({ storeId }: { storeId: string }) {
  const wish = readStoreAddress(Object.fromEntries(useSearchParams()));
  return (
    <AddressProvider>
      <StorePage storeId={storeId} {...wish} />
    </AddressProvider>
  );
}

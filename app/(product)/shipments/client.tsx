"use client";

import { useSearchParams } from "next/navigation";
import { AddressProvider } from "@/components/lists/address-provider";
import { ShipmentList } from "@/components/shipments/shipment-list";
import { readShipmentsAddress } from "./search-params";

export function ShipmentsClient() {
  const wish = readShipmentsAddress(Object.fromEntries(useSearchParams()));
  return (
    <AddressProvider>
      <ShipmentList wish={wish} />
    </AddressProvider>
  );
}

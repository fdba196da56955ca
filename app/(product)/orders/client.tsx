"use client";

import { useSearchParams } from "next/navigation";
import { AddressProvider } from "@/components/lists/address-provider";
import { OrderList } from "@/components/orders/order-list";
import { readOrdersAddress } from "./search-params";

export function OrdersClient() {
  const wish = readOrdersAddress(Object.fromEntries(useSearchParams()));
  return (
    <AddressProvider>
      <OrderList wish={wish} />
    </AddressProvider>
  );
}

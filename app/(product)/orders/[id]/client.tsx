"use client";

import { useSearchParams } from "next/navigation";
import { OrderPage } from "@/components/orders/page/order-page";
import { readOrdersAddress } from "../search-params";

export function OrderClient({ orderId }: { orderId: string }) {
  const list = readOrdersAddress(Object.fromEntries(useSearchParams()));
  return <OrderPage key={orderId} orderId={orderId} list={list} />;
}

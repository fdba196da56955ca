"use client";

import { useSearchParams } from "next/navigation";
import { WhereIsMyOrder } from "@/components/orders/where/where-is-my-order";
import { readWhereAddress } from "./search-params";

export function WhereClient() {
  const { number } = readWhereAddress(Object.fromEntries(useSearchParams()));
  return <WhereIsMyOrder key={number} number={number} />;
}

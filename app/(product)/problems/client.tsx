"use client";

import { useSearchParams } from "next/navigation";
import { AddressProvider } from "@/components/lists/address-provider";
import { ProblemList } from "@/components/problems/list/problem-list";
import { readProblemsAddress } from "./search-params";

export function ProblemsClient() {
  const wish = readProblemsAddress(Object.fromEntries(useSearchParams()));
  return (
    <AddressProvider>
      <ProblemList wish={wish} />
    </AddressProvider>
  );
}

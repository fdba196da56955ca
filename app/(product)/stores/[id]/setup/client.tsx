"use client";

import { useSearchParams } from "next/navigation";
import { SetupWizard } from "@/components/stores/setup/setup-wizard";
import { readSetupAddress } from "./search-params";

export function SetupClient({ storeId }: { storeId: string }) {
  const { step } = readSetupAddress(Object.fromEntries(useSearchParams()));
  return <SetupWizard storeId={storeId} step={step} />;
}

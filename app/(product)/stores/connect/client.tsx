"use client";

import { useSearchParams } from "next/navigation";
import { ConnectWizard } from "@/components/stores/connect/connect-wizard";
import { OutcomePage } from "@/components/stores/connect/outcome-page";
import { readConnectAddress } from "./search-params";

export function ConnectClient() {
  const { wish, outcome } = readConnectAddress(Object.fromEntries(useSearchParams()));
  return outcome ? <OutcomePage outcome={outcome} wish={wish} /> : <ConnectWizard wish={wish} />;
}

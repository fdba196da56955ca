"use client";

import { useQuery } from "@tanstack/react-query";
import { useTRPC } from "@/components/api/client";
import type { Store } from "./store-types";
import { sourcesAt } from "./token/token-source";
import { type WizardWay, wayOf } from "./wizard/wizard-steps";

/** Which questions a store was and is connected by, told by its kind. */
export function useWizardWay(): (store: Pick<Store, "marketplace" | "sellerType">) => WizardWay {
  const trpc = useTRPC();
  const { data = [] } = useQuery(trpc.stores.marketplaces.queryOptions());
  return ({ marketplace: wanted, sellerType }) => {
    const marketplace = data.find(({ id }) => id === wanted);
    const site = marketplace?.sites.find(({ sellerTypes }) => sellerTypes.includes(sellerType))?.id;
    return marketplace ? wayOf(sourcesAt(marketplace, { site, sellerType }).length) : "redirect";
  };
}

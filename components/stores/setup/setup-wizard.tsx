"use client";

import { useQuery } from "@tanstack/react-query";
import { useTRPC } from "@/components/api/client";
import { QueryPage } from "../query-page";
import type { SetupStep } from "./setup-steps";
import { SetupView } from "./setup-view";
import { useSetup } from "./use-setup";

/** The first minutes of a store, watched as the marketplace answers, up to the first order in sight. */
export function SetupWizard({ storeId, step }: { storeId: string; step: SetupStep }) {
  const trpc = useTRPC();
  const store = useQuery(trpc.stores.get.queryOptions({ id: storeId }));
  const setup = useSetup(storeId);
  return (
    <QueryPage query={store}>
      {(found) => (
        <QueryPage query={setup}>
          {(progress) => <SetupView store={found} setup={progress} step={step} />}
        </QueryPage>
      )}
    </QueryPage>
  );
}

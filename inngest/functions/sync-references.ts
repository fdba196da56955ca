import type { StoreId } from "@/domain/ids";
import { subscribeWebhooks, syncListings, syncOrigins, syncProviders } from "@/server/stores";
import { inngest } from "../client";
import { jobCtx } from "../ctx";
import type { Events } from "../events";
import { forRetry } from "../for-retry";
import { runEachStep } from "./run-each-step";

/** Keeps a store's carriers, places of departure and listings as the marketplace has them, and its news coming. */
export const syncReferencesJob = inngest.createFunction(
  {
    id: "sync-references",
    triggers: [{ event: "store/references.due" }],
    singleton: { key: "event.data.storeId", mode: "skip" },
    concurrency: { limit: 5 },
    retries: 3,
  },
  async ({ event, step }) => {
    const { organizationId, storeId } = event.data as Events["store/references.due"];
    const ctx = () => jobCtx(organizationId, "sync-references");
    // A list that cannot be read keeps none of the others away.
    await runEachStep(step, {
      providers: () => forRetry(() => syncProviders(ctx(), storeId as StoreId)),
      origins: () => forRetry(() => syncOrigins(ctx(), storeId as StoreId)),
      webhooks: () => forRetry(() => subscribeWebhooks(ctx(), storeId as StoreId)),
      listings: () => forRetry(() => syncListings(ctx(), storeId as StoreId)),
    });
  },
);

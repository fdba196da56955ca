import type { StoreId } from "@/domain/ids";
import { fetchBuyers } from "@/server/orders";
import { inngest } from "../client";
import { jobCtx } from "../ctx";
import type { Events } from "../events";
import { forRetry } from "../for-retry";

/** Steps of one run; what is left over then is found again by the sweeper. */
const mostSteps = 50;

/** Asks for the addresses that a store's orders wait for, a batch a step. */
export const fetchBuyersJob = inngest.createFunction(
  {
    id: "fetch-buyers",
    triggers: [{ event: "store/buyers.due" }],
    singleton: { key: "event.data.storeId", mode: "skip" },
    concurrency: { limit: 5 },
    // The sweeper asks again in a minute.
    retries: 1,
  },
  async ({ event, step }) => {
    const { organizationId, storeId } = event.data as Events["store/buyers.due"];
    for (let at = 0; at < mostSteps; at++) {
      const { hasMore } = await step.run(`ask-${at}`, () =>
        forRetry(() => fetchBuyers(jobCtx(organizationId, "fetch-buyers"), storeId as StoreId)),
      );
      if (!hasMore) return;
    }
  },
);

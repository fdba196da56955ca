import type { StoreId } from "@/domain/ids";
import {
  backfillDay,
  backfillDaysLeft,
  finishBackfill,
  subscribeWebhooks,
  syncListings,
  syncProviders,
} from "@/server/stores";
import { inngest } from "../client";
import { jobCtx } from "../ctx";
import type { Events } from "../events";
import { forRetry } from "../for-retry";

/** The first days of a store: its carriers and listings, then its orders, newest day first. */
export const backfillStoreJob = inngest.createFunction(
  {
    id: "backfill-store",
    triggers: [{ event: "store/connected" }],
    singleton: { key: "event.data.storeId", mode: "skip" },
    concurrency: { limit: 5 },
    retries: 8,
  },
  async ({ event, step }) => {
    const { organizationId, storeId: id } = event.data as Events["store/connected"];
    const storeId = id as StoreId;
    const ctx = () => jobCtx(organizationId, "backfill-store");
    await step.run("providers", () => forRetry(() => syncProviders(ctx(), storeId)));
    await step.run("webhooks", () => forRetry(() => subscribeWebhooks(ctx(), storeId)));
    const { pullId, days } = await step.run("days", () => backfillDaysLeft(ctx(), storeId));
    for (const [index, day] of days.entries()) {
      const window = { from: new Date(day.from), to: new Date(day.to) };
      await step.run(`day-${index}`, () => forRetry(() => backfillDay(ctx(), storeId, pullId, window)));
    }
    await step.run("finish", () => finishBackfill(ctx(), pullId));
    await step.run("listings", () => forRetry(() => syncListings(ctx(), storeId)));
  },
);

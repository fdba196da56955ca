import type { StoreId } from "@/domain/ids";
import { failBackfill, finishBackfill, openBackfill, readDay } from "@/server/stores";
import { inngest } from "../client";
import { jobCtx } from "../ctx";
import type { Events } from "../events";
import { forRetry } from "../for-retry";

const job = "backfill-store";

/** The first orders of a store, newest day first. */
export const backfillStoreJob = inngest.createFunction(
  {
    id: job,
    triggers: [{ event: "store/connected" }],
    singleton: { key: "event.data.storeId", mode: "skip" },
    concurrency: { limit: 5 },
    retries: 8,
    onFailure: async ({ event, error, step }) => {
      const { organizationId, storeId } = event.data.event.data as Events["store/connected"];
      await step.run("fail", () => failBackfill(jobCtx(organizationId, job), storeId as StoreId, error.name));
    },
  },
  async ({ event, step }) => {
    const { organizationId, storeId: id } = event.data as Events["store/connected"];
    const storeId = id as StoreId;
    const ctx = () => jobCtx(organizationId, job);
    const open = await step.run("days", () => openBackfill(ctx(), storeId));
    if (!open) return;
    for (const [index, day] of open.days.entries()) {
      const window = { from: new Date(day.from), to: new Date(day.to) };
      await step.run(`day-${index}`, () => forRetry(() => readDay(ctx(), storeId, open.pullId, window)));
    }
    await step.run("finish", () => finishBackfill(ctx(), open.pullId));
  },
);

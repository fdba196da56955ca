import type { StoreId } from "@/domain/ids";
import { failBackfill, finishBackfill, openBackfill } from "@/server/stores";
import { inngest } from "../client";
import { jobCtx } from "../ctx";
import type { Events } from "../events";
import { readDays } from "./read-days";

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
    await readDays(step, ctx, { storeId, ...open });
    await step.run("finish", () => finishBackfill(ctx(), open.pullId));
  },
);

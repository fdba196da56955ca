import type { PullId, StoreId } from "@/domain/ids";
import { endImport, openImport } from "@/server/stores";
import { inngest } from "../client";
import { jobCtx } from "../ctx";
import type { Events } from "../events";
import { readDays } from "./read-days";

const job = "import-orders";

const idsOf = ({ storeId, pullId }: Events["store/import.due"]) => ({
  storeId: storeId as StoreId,
  pullId: pullId as PullId,
});

/** The orders of a period that a person asked for, newest day first. */
export const importOrdersJob = inngest.createFunction(
  {
    id: job,
    triggers: [{ event: "store/import.due" }],
    singleton: { key: "event.data.pullId", mode: "skip" },
    concurrency: { limit: 5 },
    retries: 4,
    onFailure: async ({ event, error, step }) => {
      const data = event.data.event.data as Events["store/import.due"];
      const { storeId, pullId } = idsOf(data);
      await step.run("fail", () => endImport(jobCtx(data.organizationId, job), storeId, pullId, error.name));
    },
  },
  async ({ event, step }) => {
    const data = event.data as Events["store/import.due"];
    const { storeId, pullId } = idsOf(data);
    const ctx = () => jobCtx(data.organizationId, job);
    const days = await step.run("days", () => openImport(ctx(), pullId));
    if (!days) return;
    await readDays(step, ctx, { storeId, pullId, days });
    await step.run("end", () => endImport(ctx(), storeId, pullId, null));
  },
);

import type { PlatformLabelId } from "@/domain/ids";
import { fetchLabel } from "@/server/labels";
import { inngest } from "../client";
import { jobCtx } from "../ctx";
import type { Events } from "../events";
import { forRetry } from "../for-retry";

/** A label that is being made is looked at this often at first; then the sweeper does, ever more rarely. */
const looks = ["3s", "5s", "10s", "20s"] as const;

/** Follows a label of the marketplace until its document is here. */
export const fetchLabelJob = inngest.createFunction(
  {
    id: "fetch-label",
    triggers: [{ event: "label/due" }],
    singleton: { key: "event.data.labelId", mode: "skip" },
    concurrency: [{ key: "event.data.storeId", limit: 4 }],
    retries: 2,
  },
  async ({ event, step }) => {
    const { organizationId, labelId } = event.data as Events["label/due"];
    const look = (name: string) =>
      step.run(name, () =>
        forRetry(() => fetchLabel(jobCtx(organizationId, "fetch-label"), labelId as PlatformLabelId)),
      );
    let state = await look("fetch");
    for (const wait of looks) {
      if (state !== "pending" && state !== "bought") return state;
      await step.sleep(`wait-${wait}`, wait);
      state = await look(`fetch-after-${wait}`);
    }
    return state;
  },
);

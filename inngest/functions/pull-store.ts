import type { StoreId } from "@/domain/ids";
import { rereadHeld, rereadUnreadable } from "@/server/orders";
import { pullStore } from "@/server/stores";
import { inngest } from "../client";
import { jobCtx } from "../ctx";
import type { Events } from "../events";
import { forRetry } from "../for-retry";

/**
 * Reads what changed in one store, after a long gap in as many steps as it takes to catch up. One run per store at
 * a time: a second would only read the same again.
 */
export const pullStoreJob = inngest.createFunction(
  {
    id: "pull-store",
    triggers: [{ event: "store/pull.due" }],
    singleton: { key: "event.data.storeId", mode: "skip" },
    concurrency: { limit: 10 },
    // The scheduler asks again in minutes; more tries would only pile up behind a marketplace that is down.
    retries: 2,
  },
  async ({ event, step }) => {
    const { organizationId, storeId, kind } = event.data as Events["store/pull.due"];
    const ctx = () => jobCtx(organizationId, "pull-store");
    const pull = () => forRetry(() => pullStore(ctx(), storeId as StoreId, kind));
    let outcome = await step.run("pull", pull);
    for (let at = 1; outcome?.isBehind; at++) outcome = await step.run(`pull-${at}`, pull);
    // A store that is not pulled (switched off, not confirmed) is not read in any other way either.
    if (!outcome) return outcome;
    await step.run("reread", () => forRetry(() => rereadHeld(ctx(), storeId as StoreId)));
    const unreadable = () => forRetry(() => rereadUnreadable(ctx(), storeId as StoreId));
    let again = await step.run("reread-unreadable", unreadable);
    for (let at = 1; again.isBehind; at++) again = await step.run(`reread-unreadable-${at}`, unreadable);
    return outcome;
  },
);

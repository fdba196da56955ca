import type { ConfirmationId } from "@/domain/ids";
import { giveUpConfirmation, pushConfirmation } from "@/server/confirmations";
import { inngest } from "../client";
import { jobCtx } from "../ctx";
import type { Events } from "../events";
import { forRetry } from "../for-retry";

/** Tells the marketplace of one shipment; after the last try a person is asked, on the order and in problems. */
export const pushConfirmationJob = inngest.createFunction(
  {
    id: "push-confirmation",
    triggers: [{ event: "confirmation/due" }],
    concurrency: [{ key: "event.data.storeId", limit: 4 }],
    singleton: { key: "event.data.confirmationId", mode: "skip" },
    retries: 8,
    onFailure: async ({ event, step }) => {
      const { organizationId, confirmationId } = event.data.event.data as Events["confirmation/due"];
      await step.run("give-up", () =>
        giveUpConfirmation(jobCtx(organizationId, "push-confirmation"), confirmationId as ConfirmationId),
      );
    },
  },
  async ({ event, step }) => {
    const { organizationId, confirmationId } = event.data as Events["confirmation/due"];
    return step.run("push", () =>
      forRetry(() =>
        pushConfirmation(jobCtx(organizationId, "push-confirmation"), confirmationId as ConfirmationId),
      ),
    );
  },
);

import type { Id } from "@/domain/ids";
import { dropWebhook, handleWebhook } from "@/server/webhooks";
import { inngest } from "../client";
import { jobCtx } from "../ctx";
import type { Events } from "../events";
import { forRetry } from "../for-retry";

export const handleWebhookJob = inngest.createFunction(
  {
    id: "handle-webhook",
    triggers: [{ event: "webhook/received" }],
    concurrency: [{ key: "event.data.storeId", limit: 4 }],
    retries: 4,
    onFailure: async ({ event, step }) => {
      const { organizationId, webhookId } = event.data.event.data as Events["webhook/received"];
      await step.run("drop", () =>
        dropWebhook(jobCtx(organizationId, "handle-webhook"), webhookId as Id<"webhook">),
      );
    },
  },
  async ({ event, step }) => {
    const { organizationId, webhookId } = event.data as Events["webhook/received"];
    await step.run("handle", () =>
      forRetry(() => handleWebhook(jobCtx(organizationId, "handle-webhook"), webhookId as Id<"webhook">)),
    );
  },
);

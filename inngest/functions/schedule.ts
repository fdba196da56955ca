import { announceEndingGrants } from "@/server/announcements";
import { sweepConfirmations } from "@/server/confirmations";
import { sweepLabels } from "@/server/labels";
import { sweepBuyers } from "@/server/orders";
import { sweepOutbox } from "@/server/outbox";
import { services } from "@/server/services";
import { renewEndingGrants, requestDuePulls, requestReferences, sweepBackfills } from "@/server/stores";
import { sweepInbox } from "@/server/webhooks";
import { inngest } from "../client";

/** The product's clockwork: each entry asks what is due and sets it going; none of them does the work itself. */
const everyMinute = { cron: "* * * * *" };

export const schedulePulls = inngest.createFunction(
  { id: "schedule-pulls", triggers: [everyMinute] },
  ({ step }) => step.run("request", () => requestDuePulls(services())),
);

/** What a crash between commit and delivery left behind, and what the event path missed. */
export const sweep = inngest.createFunction({ id: "sweep", triggers: [everyMinute] }, async ({ step }) => ({
  events: await step.run("outbox", () => sweepOutbox(services())),
  webhooks: await step.run("inbox", () => sweepInbox(services())),
  confirmations: await step.run("confirmations", () => sweepConfirmations(services())),
  buyers: await step.run("buyers", () => sweepBuyers(services())),
  labels: await step.run("labels", () => sweepLabels(services())),
  backfills: await step.run("backfills", () => sweepBackfills(services())),
}));

/** Tokens are renewed long before they end, so that a marketplace's bad hour costs nothing. */
export const renewGrants = inngest.createFunction(
  { id: "renew-grants", triggers: [{ cron: "17 * * * *" }] },
  ({ step }) => step.run("renew", () => renewEndingGrants(services())),
);

/** An hour late is early enough for an end that is told of days before, and on it. */
export const announceGrants = inngest.createFunction(
  { id: "announce-grants", triggers: [{ cron: "29 * * * *" }] },
  ({ step }) => step.run("announce", () => announceEndingGrants(services())),
);

export const refreshReferences = inngest.createFunction(
  { id: "refresh-references", triggers: [{ cron: "*/10 * * * *" }] },
  ({ step }) => step.run("request", () => requestReferences(services())),
);

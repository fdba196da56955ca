import type { GrantId, UserId } from "@/domain/ids";
import { mailGrantEnd } from "@/server/announcements";
import { env } from "@/server/env";
import { mailer } from "@/server/mail";
import { inngest } from "../client";
import { jobCtx } from "../ctx";
import type { Events } from "../events";
import { forRetry } from "../for-retry";

/** One mail to one person: a mail server that refuses one address keeps nobody else from being told. */
export const mailGrantEndJob = inngest.createFunction(
  {
    id: "mail-grant-end",
    triggers: [{ event: "grant/ending" }],
    concurrency: { limit: 5 },
    retries: 8,
  },
  async ({ event, step }) => {
    const { organizationId, grantId, userId, days } = event.data as Events["grant/ending"];
    const news = { grantId: grantId as GrantId, userId: userId as UserId, days: Number(days) };
    return step.run("send", () =>
      forRetry(() => mailGrantEnd(jobCtx(organizationId, "mail-grant-end"), mailer(env()), news)),
    );
  },
);

import { and, count, eq, gt, lt, min, sql } from "drizzle-orm";
import type { Tx } from "@/db/database";
import { signInRequests } from "@/db/schema";
import { uuidv7 } from "@/db/uuid";
import type { Services } from "../context";
import { digest } from "../crypto";
import { AppError } from "../errors";

export interface SignInRequest {
  email: string;
  networkAddress: string;
  /** Keys the hashes, so that a copy of the table cannot be searched for known addresses. */
  secret: string;
}

const minuteMs = 60_000;
const windowMs = 15 * minuteMs;

export const signInLimits = {
  /** One in-box cannot be flooded. */
  address: 5,
  /** An office shares one network address; a script soon exceeds it. */
  network: 40,
};

/** Throws `limit_reached`, with the minutes to wait, when too many sign-in mails were asked for lately. */
export async function admitSignInRequest(
  { db, now }: Pick<Services, "db" | "now">,
  { email, networkAddress, secret }: SignInRequest,
): Promise<void> {
  const addressHash = await digest(`${secret}|address|${email}`);
  const networkHash = await digest(`${secret}|network|${networkAddress}`);
  const at = now();
  const since = new Date(at.getTime() - windowMs);

  await db.withoutOrganization(async (tx) => {
    // Requests take turns for some milliseconds; otherwise a burst is counted before any of it is written.
    await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended('sign-in requests', 0))`);
    await demandRoom(tx, "address", eq(signInRequests.addressHash, addressHash), since, at);
    await demandRoom(tx, "network", eq(signInRequests.networkHash, networkHash), since, at);
    await tx.delete(signInRequests).where(lt(signInRequests.requestedAt, since));
    await tx.insert(signInRequests).values({ id: uuidv7(), addressHash, networkHash, requestedAt: at });
  });
}

async function demandRoom(
  tx: Tx,
  kind: keyof typeof signInLimits,
  same: ReturnType<typeof eq>,
  since: Date,
  at: Date,
): Promise<void> {
  const [lately] = await tx
    .select({ requests: count(), first: min(signInRequests.requestedAt) })
    .from(signInRequests)
    .where(and(same, gt(signInRequests.requestedAt, since)));
  if (!lately?.first || lately.requests < signInLimits[kind]) return;
  const waitMs = lately.first.getTime() + windowMs - at.getTime();
  throw new AppError("limit_reached", `sign-in mails for one ${kind}`, {
    reason: `sign_in_mails_${kind}`,
    facts: { limit: signInLimits[kind], minutes: Math.max(1, Math.ceil(waitMs / minuteMs)) },
  });
}

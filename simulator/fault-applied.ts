import { setTimeout as wait } from "node:timers/promises";
import type { Fault } from "./faults";
import type { Answer } from "./http/exchange";
import type { Marketplace } from "./marketplace";

/** Runs `work` under a fault: spoils its answer, or keeps it from running at all. "cut" drops the line. */
export async function withFault(
  fault: Fault | null,
  marketplace: Marketplace,
  work: () => Promise<Answer>,
): Promise<Answer | "cut"> {
  if (!fault) return work();
  if (fault.kind === "slow" && fault.when === "before") {
    await wait(fault.delayMs);
    return work();
  }
  const real =
    fault.when === "after" || fault.kind === "malformed" || fault.kind === "empty" ? await work() : null;
  switch (fault.kind) {
    case "slow":
      await wait(fault.delayMs);
      return real ?? work();
    case "malformed": {
      const body = real?.body ?? "";
      return {
        status: real?.status ?? 200,
        headers: real?.headers ?? {},
        body: body.slice(0, body.length / 2),
      };
    }
    case "empty":
      return marketplace.emptied(real ?? (await work()));
    case "rate_limited":
      return marketplace.rateLimited(fault.retryAfterSeconds);
    case "server_error":
      return {
        status: fault.status,
        headers: { "content-type": "text/html" },
        body: "<h1>upstream error</h1>",
      };
    case "answer":
      return marketplace.complain(fault.status, fault.code, fault.message);
    case "cut":
      return "cut";
  }
}

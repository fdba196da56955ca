import type { PostRules } from "../../http/postman";
import type { Platform } from "../platform";
import type { Push } from "../records";
import { sealEvent } from "./seal-event";

/** Sealed when it leaves; every retry carries the same time and the same bytes. */
export function pushRules(platform: Platform): PostRules<Push> {
  return {
    world: platform.world,
    deliveries: platform.pushes,
    retrySeconds: () => platform.settings().pushRetrySeconds,
    timeoutMs: () => platform.settings().pushTimeoutMs,
    compose: (push) => {
      const app = platform.apps.get(push.appKey);
      if (!app) throw new Error(`app ${push.appKey} is missing`);
      const { headers, body } = sealEvent({
        appKey: app.id,
        appSecret: app.secret,
        eventCode: push.eventCode,
        text: push.payload,
        timestampMs: push.timestampMs,
        variant: push.signsExtParam ? "with_ext_param" : "without_ext_param",
        isEncrypted: push.isEncrypted,
      });
      return { headers: push.isForged ? { ...headers, "x-tm-signature": FORGED } : headers, body };
    },
    complaint: (status, body) =>
      status !== 200
        ? "not 200"
        : platform.settings().pushNeedsResult && !hasResult(body)
          ? 'answer without "result"'
          : "",
  };
}

const FORGED = "f".repeat(64);

function hasResult(body: string): boolean {
  try {
    const answer: unknown = JSON.parse(body);
    return typeof answer === "object" && answer !== null && "result" in answer;
  } catch (error) {
    if (error instanceof SyntaxError) return false;
    throw error;
  }
}

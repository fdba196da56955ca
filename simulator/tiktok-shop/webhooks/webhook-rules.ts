import type { PostRules } from "../../http/postman";
import type { Platform } from "../platform";
import type { Delivery } from "../records";

export function webhookRules(platform: Platform): PostRules<Delivery> {
  return {
    world: platform.world,
    deliveries: platform.deliveries,
    retrySeconds: () => platform.settings().webhookRetrySeconds,
    timeoutMs: () => platform.settings().webhookTimeoutMs,
    compose: ({ signature, body }) => ({ headers: { authorization: signature }, body }),
    complaint: (status) => (status === 200 ? "" : "not 200"),
  };
}

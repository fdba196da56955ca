import type { Platform } from "../platform";
import type { Delivery } from "../records";

const AT_ONCE = 8;

/** Carries deliveries out, a few at a time, and puts failed ones back on the retry ladder. */
export class Postman {
  private readonly stop = new AbortController();
  private underWay = 0;

  constructor(private readonly platform: Platform) {
    // What a killed process was sending has no known outcome: it is sent again, as the platform would.
    for (const delivery of platform.deliveries.inGroup("sending")) {
      platform.deliveries.put({ ...delivery, status: "waiting" });
    }
  }

  /** Starts whatever is due; called on every tick and after each request. */
  deliverDue(): void {
    const now = this.platform.now();
    for (const delivery of this.platform.deliveries.inGroup("waiting")) {
      if (this.underWay >= AT_ONCE) return;
      if (delivery.dueAt > now) continue;
      this.underWay += 1;
      void this.deliver(this.platform.deliveries.put({ ...delivery, status: "sending" }));
    }
  }

  close(): void {
    this.stop.abort();
  }

  private async deliver(delivery: Delivery): Promise<void> {
    const startedAt = performance.now();
    const outcome = await this.post(delivery);
    this.underWay -= 1;
    if (this.stop.signal.aborted) return;
    // Reset in the meantime: gone, or its number belongs to another delivery by now.
    if (this.platform.deliveries.get(delivery.id)?.body !== delivery.body) return;
    const attempt = {
      at: this.platform.now(),
      durationMs: Math.round(performance.now() - startedAt),
      ...outcome,
    };
    const attempts = [...delivery.attempts, attempt];
    const pause = this.platform.settings().webhookRetrySeconds[attempts.length - 1];
    const isDelivered = outcome.status === 200;
    this.platform.deliveries.put({
      ...delivery,
      attempts,
      status: isDelivered ? "delivered" : pause === undefined ? "given_up" : "waiting",
      dueAt: isDelivered || pause === undefined ? delivery.dueAt : this.platform.now() + pause,
    });
    this.platform.world.journal.flush();
    this.deliverDue();
  }

  private async post(delivery: Delivery): Promise<{ status: number | null; error: string }> {
    const timeout = AbortSignal.timeout(this.platform.settings().webhookTimeoutMs);
    try {
      const response = await fetch(delivery.url, {
        method: "POST",
        headers: { "content-type": "application/json", authorization: delivery.signature },
        body: delivery.body,
        redirect: "manual",
        signal: AbortSignal.any([timeout, this.stop.signal]),
      });
      await response.arrayBuffer();
      return { status: response.status, error: "" };
    } catch (error) {
      // Whatever went wrong at the receiver's end is the record of this attempt.
      if (timeout.aborted) return { status: null, error: "no answer in time" };
      const cause = error instanceof Error && error.cause instanceof Error ? error.cause.message : "";
      return { status: null, error: cause || String(error) };
    }
  }
}

import type { Table } from "../table";
import type { World } from "../world";

/** One event on its way to the application. */
export type Delivery = {
  id: string;
  url: string;
  status: "held" | "waiting" | "sending" | "delivered" | "given_up";
  dueAt: number;
  createdAt: number;
  attempts: { at: number; status: number | null; durationMs: number; error: string }[];
};

/** How one marketplace sends its events. */
export type PostRules<D extends Delivery> = {
  world: World;
  /** Grouped by status. */
  deliveries: Table<D>;
  /** Pauses after each failed attempt; the last failure is final. */
  retrySeconds(): number[];
  timeoutMs(): number;
  compose(delivery: D): { headers: { [name: string]: string }; body: string };
  /** What is wrong with an answer; empty when it counts as taken. */
  complaint(status: number, body: string): string;
};

const AT_ONCE = 8;

/** Carries deliveries out, a few at a time, and puts failed ones back on the retry ladder. */
export class Postman<D extends Delivery> {
  private readonly stop = new AbortController();
  private underWay = 0;

  constructor(private readonly rules: PostRules<D>) {
    // What a killed process was sending has no known outcome: it is sent again, as the platform would.
    for (const delivery of rules.deliveries.inGroup("sending")) {
      rules.deliveries.put({ ...delivery, status: "waiting" });
    }
  }

  /** Starts whatever is due; called on every tick and after each request. */
  deliverDue(): void {
    const { deliveries, world } = this.rules;
    const now = world.clock.now();
    for (const delivery of deliveries.inGroup("waiting")) {
      if (this.underWay >= AT_ONCE) return;
      if (delivery.dueAt > now) continue;
      this.underWay += 1;
      void this.deliver(deliveries.put({ ...delivery, status: "sending" }));
    }
  }

  close(): void {
    this.stop.abort();
  }

  private async deliver(delivery: D): Promise<void> {
    const { deliveries, world, retrySeconds } = this.rules;
    const startedAt = performance.now();
    const outcome = await this.post(delivery);
    this.underWay -= 1;
    if (this.stop.signal.aborted) return;
    // Reset in the meantime: gone, or its number belongs to another delivery by now.
    if (deliveries.get(delivery.id) !== delivery) return;
    const now = world.clock.now();
    const attempts = [
      ...delivery.attempts,
      { at: now, durationMs: Math.round(performance.now() - startedAt), ...outcome },
    ];
    const pause = retrySeconds()[attempts.length - 1];
    const isDelivered = outcome.error === "";
    deliveries.put({
      ...delivery,
      attempts,
      status: isDelivered ? "delivered" : pause === undefined ? "given_up" : "waiting",
      dueAt: isDelivered || pause === undefined ? delivery.dueAt : now + pause,
    });
    world.journal.flush();
    this.deliverDue();
  }

  private async post(delivery: D): Promise<{ status: number | null; error: string }> {
    const timeout = AbortSignal.timeout(this.rules.timeoutMs());
    const { headers, body } = this.rules.compose(delivery);
    try {
      const response = await fetch(delivery.url, {
        method: "POST",
        headers: { "content-type": "application/json", ...headers },
        body,
        redirect: "manual",
        signal: AbortSignal.any([timeout, this.stop.signal]),
      });
      const text = await response.text();
      return { status: response.status, error: this.rules.complaint(response.status, text) };
    } catch (error) {
      // Whatever went wrong at the receiver's end is the record of this attempt.
      if (timeout.aborted) return { status: null, error: "no answer in time" };
      const cause = error instanceof Error && error.cause instanceof Error ? error.cause.message : "";
      return { status: null, error: cause || String(error) };
    }
  }
}

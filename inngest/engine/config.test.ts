import { Inngest } from "inngest";
import { describe, expect, it } from "vitest";
import { planFunction } from "./config";
import { silent } from "./test/world";

type Options = Parameters<Inngest["createFunction"]>[0];
const inngest = new Inngest({ id: "app", isDev: true, logger: silent });
const event = [{ event: "test/event" }];

interface Configured {
  getConfig(at: { baseUrl: URL; appPrefix: string }): unknown[];
}

/** What the SDK would send of a function with these options. */
function configOf(options: Omit<Options, "id">): unknown {
  const made: unknown = inngest.createFunction({ id: "it", ...options } as Options, async () => null);
  const baseUrl = new URL("http://localhost:3000/api/inngest");
  const [config] = (made as Configured).getConfig({ baseUrl, appPrefix: "app" });
  return JSON.parse(JSON.stringify(config));
}

describe("planFunction", () => {
  it.each<[string, Omit<Options, "id">]>([
    ["batchEvents is not supported", { triggers: event, batchEvents: { maxSize: 5, timeout: "5s" } }],
    ["rateLimit is not supported", { triggers: event, rateLimit: { limit: 1, period: "1h" } }],
    ["priority is not supported", { triggers: event, priority: { run: "100" } }],
    ["timeouts is not supported", { triggers: event, timeouts: { finish: "1h" } }],
    ["cancelOn is not supported", { triggers: event, cancelOn: [{ event: "test/stop" }] }],
    ["concurrency.0.scope", { triggers: event, concurrency: { limit: 1, scope: "env", key: "'a'" } }],
    [
      "triggers.0.jitter is not supported",
      { triggers: [{ cron: "* * * * *", jitter: "5s" } as { cron: string }] },
    ],
    ["triggers.0.cron", { triggers: [{ cron: "every now and then" }] }],
    ['triggers.0.cron: "0 0 30 2 *" never fires', { triggers: [{ cron: "0 0 30 2 *" }] }],
    [
      'triggers.0.expression: the expression "event.data.n > 1" cannot be used',
      { triggers: [{ event: "a", if: "event.data.n > 1" }] },
    ],
    [
      'singleton.key: the expression "size(event)" cannot be used',
      { triggers: event, singleton: { mode: "skip", key: "size(event)" } },
    ],
    [
      'throttle.period: "soon" is not a time',
      { triggers: event, throttle: { limit: 1, period: "soon" as "1s" } },
    ],
    ["a function needs a trigger", { triggers: [] }],
  ])("refuses by name: %s", (complaint, options) => {
    expect(() => planFunction(configOf(options))).toThrow(complaint);
    expect(() => planFunction(configOf(options))).toThrow("function app-it: ");
  });

  it("names every option that it does not know, of whatever SDK", () => {
    expect(() =>
      planFunction({ ...(configOf({ triggers: event }) as object), teleport: true, warp: 9 }),
    ).toThrow("function app-it: teleport, warp is not supported by the local engine");
  });

  it("takes what it can do", () => {
    expect(
      planFunction(
        configOf({
          triggers: [...event, { cron: "TZ=Asia/Shanghai */10 * * * *" }],
          retries: 8,
          concurrency: 4,
          throttle: { limit: 10, period: "1m", burst: 5 },
          debounce: { period: "30s", timeout: "10m" },
        }),
      ),
    ).toMatchObject({
      id: "app-it",
      maxAttempts: 9,
      events: [{ name: "test/event", fits: null }],
      crons: ["TZ=Asia/Shanghai */10 * * * *"],
      concurrency: [{ limit: 4 }],
      throttle: { intervalMs: 6000, atOnce: 15 },
      debounce: { periodMs: 30_000, timeoutMs: 600_000 },
    });
  });
});

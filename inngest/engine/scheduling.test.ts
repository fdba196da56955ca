import { expect, it } from "vitest";
import { startWorld, until } from "./test/world";

const seen = new Map<string, unknown[]>();
const see = (what: string, value: unknown) => seen.set(what, [...(seen.get(what) ?? []), value]);
let now = 0;
let most = 0;
const doors: (() => void)[] = [];
/** Holds a step until the test opens its door, and counts how many are held at once. */
async function pass() {
  most = Math.max(most, ++now);
  await new Promise<void>((resolve) => doors.push(resolve));
  now--;
}
const openAll = () => {
  for (const open of doors.splice(0)) open();
};

const { advance, inngest, ended, end, resting, runs } = await startWorld((inngest) => [
  inngest.createFunction(
    {
      id: "limited",
      triggers: [{ event: "test/limited" }],
      concurrency: [{ key: "event.data.store", limit: 2 }, { limit: 3 }],
    },
    async ({ event, step }) => {
      await step.run("pass", pass);
      see("limited", event.data.store);
    },
  ),
  inngest.createFunction(
    { id: "sleepy", triggers: [{ event: "test/sleepy" }], concurrency: 1 },
    async ({ event, step }) => {
      await step.run("before", () => see("sleepy", event.data.n));
      await step.sleep("night", "8h");
    },
  ),
  inngest.createFunction(
    {
      id: "throttled",
      triggers: [{ event: "test/throttled" }],
      throttle: { limit: 2, period: "1m", key: "event.data.store" },
    },
    async ({ event }) => see("throttled", event.data.n),
  ),
  inngest.createFunction(
    {
      id: "debounced",
      triggers: [{ event: "test/debounced" }],
      debounce: { period: "1m", timeout: "3m", key: "event.data.store" },
    },
    async ({ event }) => see("debounced", event.data),
  ),
  inngest.createFunction(
    {
      id: "skipping",
      triggers: [{ event: "test/alone" }],
      singleton: { mode: "skip", key: "event.data.store" },
    },
    async ({ event, step }) => {
      await step.sleep("hold", "1h");
      return event.data.n;
    },
  ),
  inngest.createFunction(
    {
      id: "cancelling",
      triggers: [{ event: "test/alone" }],
      singleton: { mode: "cancel", key: "event.data.store" },
    },
    async ({ event, step }) => {
      await step.sleep("hold", "1h");
      return event.data.n;
    },
  ),
  inngest.createFunction(
    { id: "mourner", triggers: [{ event: "inngest/function.cancelled" }] },
    async ({ event }) => see("cancelled", event.data.function_id),
  ),
  inngest.createFunction(
    {
      id: "once",
      triggers: [{ event: "test/once" }],
      idempotency: "event.data.order + '-' + event.data.line",
    },
    async ({ event }) => see("once", event.data.n),
  ),
  inngest.createFunction(
    { id: "wild", triggers: [{ event: "test/wild.*" }] },
    async ({ event }) => event.name,
  ),
]);

const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
const each = <T>(name: string, data: T[]) =>
  inngest.send(data.map((one) => ({ name, data: one as Record<string, unknown> })));

it("keeps both concurrency limits, the function's and the key's", async () => {
  await each(
    "test/limited",
    [..."aaaabbb"].map((store) => ({ store })),
  );
  await until(() => expect(doors).toHaveLength(3));
  await sleep(60);
  expect(most).toBe(3);
  const opening = setInterval(openAll, 10);
  await ended("limited", 7);
  clearInterval(opening);
  expect(most).toBe(3);
});

it("counts no run that sleeps", async () => {
  await each("test/sleepy", [{ n: 1 }, { n: 2 }]);
  await resting("sleepy");
  expect(seen.get("sleepy")).toEqual([1, 2]);
  advance(8 * 3_600_000);
  await ended("sleepy", 2);
});

it("throttles: limit and burst at once, then one in each interval, for each key", async () => {
  await each(
    "test/throttled",
    [1, 2, 3, 4, 5].map((n) => ({ n, store: "a" })),
  );
  await each("test/throttled", [{ n: 6, store: "b" }]);
  await ended("throttled", 4);
  expect(seen.get("throttled")?.toSorted()).toEqual([1, 2, 3, 6]);
  advance(30_000);
  await ended("throttled", 5);
  advance(30_000);
  await ended("throttled", 6);
});

it("debounces: the last event after a quiet period, for each key", async () => {
  await each("test/debounced", [
    { n: 1, store: "a" },
    { n: 2, store: "b" },
  ]);
  advance(59_000);
  await each("test/debounced", [{ n: 3, store: "a" }]);
  advance(2000);
  await ended("debounced", 1);
  advance(60_000);
  await ended("debounced", 2);
  expect(seen.get("debounced")).toEqual([
    { n: 2, store: "b" },
    { n: 3, store: "a" },
  ]);
});

it("debounces no longer than its timeout", async () => {
  for (const n of [4, 5, 6, 7]) {
    await each("test/debounced", [{ n, store: "c" }]);
    advance(50_000);
  }
  await ended("debounced", 3);
  expect(seen.get("debounced")?.at(-1)).toEqual({ n: 7, store: "c" });
});

it("keeps the first run of a singleton that skips and the last of one that cancels", async () => {
  await each("test/alone", [
    { n: 1, store: "a" },
    { n: 2, store: "a" },
  ]);
  await each("test/alone", [
    { n: 3, store: "a" },
    { n: 4, store: "b" },
  ]);
  await until(async () => {
    advance(3_600_000);
    expect((await runs("skipping")).map(({ output }) => output).toSorted()).toEqual([1, 4]);
    expect(
      (await runs("cancelling"))
        .filter(({ status }) => status === "completed")
        .map(({ output }) => output)
        .toSorted(),
    ).toEqual([3, 4]);
  });
  expect((await runs("cancelling")).filter(({ status }) => status === "cancelled")).toHaveLength(2);
  await until(() => expect(seen.get("cancelled")).toEqual(["app-cancelling", "app-cancelling"]));
});

it("runs once a day for an idempotency key", async () => {
  await each("test/once", [
    { n: 1, order: 7, line: 1 },
    { n: 2, order: 7, line: 1 },
    { n: 3, order: 7, line: 2 },
  ]);
  await ended("once", 2);
  expect(seen.get("once")?.toSorted()).toEqual([1, 3]);
  advance(24 * 3_600_000);
  await each("test/once", [{ n: 4, order: 7, line: 1 }]);
  await ended("once", 3);
});

it("takes an event id once a day", async () => {
  const event = { name: "test/wild.dedupe", id: "order-7-paid" };
  await inngest.send([event, event]);
  await inngest.send(event);
  expect(await end("wild")).toMatchObject({ output: "test/wild.dedupe" });
  await sleep(50);
  expect(await runs("wild")).toHaveLength(1);
  advance(25 * 3_600_000);
  await inngest.send(event);
  await ended("wild", 2);
});

import { type FailureEventArgs, NonRetriableError, RetryAfterError, type StepError } from "inngest";
import { expect, it } from "vitest";
import { startWorld, until } from "./test/world";

const tries = new Map<string, number>();
const told: unknown[] = [];
/** Counts the tries of a thing and fails the first `failures` of them. */
function failing(what: string, failures: number, error = new Error(`${what} fails`)) {
  const count = (tries.get(what) ?? 0) + 1;
  tries.set(what, count);
  if (count <= failures) throw error;
  return `${what} done`;
}

const { advance, inngest, end, ended, resting, runs } = await startWorld((inngest) => [
  inngest.createFunction({ id: "flaky", triggers: [{ event: "test/flaky" }] }, async ({ step, attempt }) => {
    await step.run("steady", () => failing("steady", 0));
    const out = await step.run("flaky", () => failing("flaky", 2));
    return [out, attempt];
  }),
  inngest.createFunction(
    {
      id: "hopeless",
      triggers: [{ event: "test/hopeless" }],
      retries: 1,
      onFailure: async ({ error, event }: FailureEventArgs) =>
        told.push([error.message, event.data.function_id, event.data.event.data]),
    },
    async ({ step }) => step.run("hopeless", () => failing("hopeless", 9)),
  ),
  inngest.createFunction({ id: "final", triggers: [{ event: "test/final" }] }, async ({ step }) =>
    step.run("final", () => failing("final", 9, new NonRetriableError("no use"))),
  ),
  inngest.createFunction(
    { id: "caught", triggers: [{ event: "test/caught" }], retries: 0 },
    async ({ step }) => {
      const [a, b] = await Promise.all([
        step.run("caught", () => failing("caught", 9)).catch((error: StepError) => error.message),
        step.run("beside", () => failing("beside", 0)),
      ]);
      return [a, b];
    },
  ),
  inngest.createFunction({ id: "later", triggers: [{ event: "test/later" }] }, async ({ step }) =>
    step.run("later", () => failing("later", 1, new RetryAfterError("busy", "2h"))),
  ),
  inngest.createFunction(
    { id: "outside", triggers: [{ event: "test/outside" }], retries: 2 },
    async ({ attempt }) => [failing("outside", 2), attempt],
  ),
  inngest.createFunction(
    { id: "watcher", triggers: [{ event: "inngest/function.finished" }] },
    async ({ event }) => told.push(["finished", event.data.function_id, event.data.run_id]),
  ),
]);

/** The test world waits one to one and a half minutes between attempts. */
const afterBackoff = async (what: string, count: number) => {
  await until(() => expect(tries.get(what)).toBe(count));
  await until(() => {
    advance(90_000);
    expect(tries.get(what)).toBe(count + 1);
  });
};

it("tries a failed step again, and only that", async () => {
  await inngest.send({ name: "test/flaky" });
  await afterBackoff("flaky", 1);
  await afterBackoff("flaky", 2);
  expect(await end("flaky")).toMatchObject({ status: "completed", output: ["flaky done", 0] });
  expect(tries.get("steady")).toBe(1);
});

it("waits before it tries again", async () => {
  await inngest.send({ name: "test/later" });
  await resting("later");
  advance(2 * 3_600_000 - 60_000);
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(tries.get("later")).toBe(1);
  advance(61_000);
  expect(await end("later")).toMatchObject({ status: "completed", output: "later done" });
});

it("fails a run when the attempts are used up, and tells onFailure", async () => {
  await inngest.send({ name: "test/hopeless", data: { order: 5 } });
  await afterBackoff("hopeless", 1);
  expect(await end("hopeless")).toMatchObject({ status: "failed", output: { message: "hopeless fails" } });
  expect(await end("hopeless-failure")).toMatchObject({ status: "completed" });
  expect(told).toContainEqual(["hopeless fails", "app-hopeless", { order: 5 }]);
});

it("does not try again what is not worth it", async () => {
  await inngest.send({ name: "test/final" });
  expect(await end("final")).toMatchObject({ status: "failed", output: { message: "no use" } });
  expect(tries.get("final")).toBe(1);
});

it("lets the function catch a step that failed for good", async () => {
  await inngest.send({ name: "test/caught" });
  expect(await end("caught")).toMatchObject({ status: "completed", output: ["caught fails", "beside done"] });
});

it("tries again what fails outside of steps", async () => {
  await inngest.send({ name: "test/outside" });
  await afterBackoff("outside", 1);
  await afterBackoff("outside", 2);
  expect(await end("outside")).toMatchObject({ status: "completed", output: ["outside done", 2] });
});

it("tells of every end but those of functions that listen to ends", async () => {
  const over = [...(await runs("flaky")), ...(await runs("hopeless"))].map(({ id, function: name }) => [
    "finished",
    name,
    id,
  ]);
  await until(() => expect(told).toEqual(expect.arrayContaining(over)));
  const watchers = await runs("watcher");
  await ended("watcher", watchers.length);
  expect(told.filter((one) => String(one).includes("app-watcher"))).toEqual([]);
});

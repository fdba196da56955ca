import { expect, it } from "vitest";
import { startWorld, until } from "./test/world";

const did: string[] = [];
const note = (what: string) => {
  did.push(what);
  return what;
};

const { advance, inngest, end, resting, runs } = await startWorld((inngest) => [
  inngest.createFunction({ id: "three", triggers: [{ event: "test/three" }] }, async ({ event, step }) => {
    const first = await step.run("first", () => note(`three:${event.data.n}`));
    const second = await step.run("second", () => ({ of: first, nothing: undefined, text: "\u0000é" }));
    return step.run("third", () => [first, second]);
  }),
  inngest.createFunction({ id: "plain", triggers: [{ event: "test/plain" }] }, async () => "no steps"),
  inngest.createFunction({ id: "sleeper", triggers: [{ event: "test/sleep" }] }, async ({ step }) => {
    await step.run("before", () => note("before"));
    await step.sleep("nap", "1h");
    await step.sleepUntil("till", new Date(Date.now() + 3 * 3_600_000));
    return step.run("after", () => note("after"));
  }),
  inngest.createFunction({ id: "sender", triggers: [{ event: "test/send" }] }, async ({ step }) => {
    const { ids } = await step.sendEvent("fan-out", [
      { name: "test/sent", data: { n: 1 } },
      { name: "test/sent", data: { n: 2 }, id: "given" },
    ]);
    return ids;
  }),
  inngest.createFunction(
    { id: "sent", triggers: [{ event: "test/sent", if: "event.data.n == 2" }] },
    async ({ event }) => event,
  ),
  inngest.createFunction({ id: "parallel", triggers: [{ event: "test/parallel" }] }, async ({ step }) => {
    const [a, b] = await Promise.all([
      step.run("a", () => note("parallel a")),
      step.run("b", () => note("parallel b")),
      step.sleep("pause", "10s"),
    ]);
    const more = await Promise.all(["c", "d"].map((id) => step.run(id, () => `${a} ${b} ${id}`)));
    return step.run("last", () => more);
  }),
  inngest.createFunction({ id: "race", triggers: [{ event: "test/race" }] }, async ({ step, group }) => {
    const winner = await group.parallel(() =>
      Promise.race([
        step.sleep("short", "10s").then(() => "short"),
        step.sleep("long", "10d").then(() => "long"),
      ]),
    );
    return step.run("tell", () => note(`${winner} won`));
  }),
  inngest.createFunction({ id: "large", triggers: [{ event: "test/large" }] }, async ({ step }) => {
    const parts: string[] = [];
    for (let n = 0; n < 3; n++) parts.push(await step.run(`part-${n}`, () => "x".repeat(2_000_000)));
    await step.sleep("so that the state is sent again", "1s");
    return step.run("sum", () => parts.join("").length);
  }),
  inngest.createFunction({ id: "waiter", triggers: [{ event: "test/wait" }] }, async ({ step }) =>
    step.waitForEvent("reply", { event: "test/reply", timeout: "1h" }),
  ),
]);

it("runs each step once and keeps what it returned", async () => {
  await inngest.send({ name: "test/three", data: { n: 7 } });
  expect(await end("three")).toMatchObject({
    status: "completed",
    output: ["three:7", { of: "three:7", text: "\u0000é" }],
  });
  expect(did.filter((what) => what === "three:7")).toHaveLength(1);
});

it("completes a function without steps", async () => {
  await inngest.send({ name: "test/plain" });
  expect(await end("plain")).toMatchObject({ status: "completed", output: "no steps" });
});

it("sleeps for a time and until a moment", async () => {
  await inngest.send({ name: "test/sleep" });
  await resting("sleeper");
  advance(3_600_000);
  await resting("sleeper");
  expect(await runs("sleeper")).toMatchObject([{ status: "running" }]);
  advance(3 * 3_600_000);
  expect(await end("sleeper")).toMatchObject({ status: "completed", output: "after" });
  expect(did.filter((what) => what === "before")).toHaveLength(1);
});

it("sends events from a step, to those whose expression fits", async () => {
  await inngest.send({ name: "test/send" });
  const { output } = await end("sender");
  expect(output).toEqual([expect.stringMatching(/^[0-9A-Z]{26}$/), "given"]);
  expect(await end("sent")).toMatchObject({ output: { name: "test/sent", id: "given", data: { n: 2 } } });
});

it("goes on when all steps of a parallel group are done", async () => {
  await inngest.send({ name: "test/parallel" });
  await until(() => expect(did).toEqual(expect.arrayContaining(["parallel a", "parallel b"])));
  expect(await runs("parallel")).toMatchObject([{ status: "running" }]);
  advance(10_000);
  expect(await end("parallel")).toMatchObject({
    status: "completed",
    output: ["parallel a parallel b c", "parallel a parallel b d"],
  });
  expect(did.filter((what) => what.startsWith("parallel"))).toHaveLength(2);
});

it("goes on with the winner of a race", async () => {
  await inngest.send({ name: "test/race" });
  await until(() => {
    advance(1000);
    expect(did).toContain("short won");
  });
  // The SDK does not end a run while one of its steps is open.
  expect(await runs("race")).toMatchObject([{ status: "running" }]);
  advance(10 * 86_400_000);
  expect(await end("race")).toMatchObject({ status: "completed", output: "short won" });
});

it("carries a state of many megabytes", async () => {
  await inngest.send({ name: "test/large" });
  await until(async () => {
    advance(1000);
    expect(await runs("large")).toMatchObject([{ status: "completed", output: 6_000_000 }]);
  });
});

it("fails a run whose step it does not support, and says which", async () => {
  await inngest.send({ name: "test/wait" });
  expect(await end("waiter")).toMatchObject({
    status: "failed",
    output: {
      name: "NotSupported",
      message:
        'Step "reply" is of the kind WaitForEvent (test/reply), which the local engine does not support.',
    },
  });
});

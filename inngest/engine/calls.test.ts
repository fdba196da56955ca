import http from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, expect, it } from "vitest";
import { startWorld, until } from "./test/world";

const { advance, engine, runs } = await startWorld((inngest) => [
  inngest.createFunction({ id: "idle", triggers: [{ event: "test/idle" }] }, async () => null),
]);

type Handler = (request: { ctx: { attempt: number } }, response: http.ServerResponse) => void;
const attempts: number[] = [];
let handle: Handler = () => {};
const app = http.createServer(async (request, response) => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  const body = JSON.parse(Buffer.concat(chunks).toString()) as Parameters<Handler>[0];
  attempts.push(body.ctx.attempt);
  handle(body, response);
});
const listen = (port: number) =>
  new Promise<number>((resolve) => {
    app.listen(port, "127.0.0.1", () => resolve((app.address() as AddressInfo).port));
  });
const close = () => new Promise((resolve) => app.close(resolve));
afterAll(close);

const complete: Handler = (_, response) =>
  response.writeHead(200, { "x-inngest-sdk": "js:v4.24.0" }).end(JSON.stringify("done"));
const port = await listen(0);
const configured = {
  id: "bare-it",
  name: "it",
  triggers: [{ event: "test/bare" }],
  steps: { step: { runtime: { type: "http", url: `http://127.0.0.1:${port}/?fnId=bare-it&stepId=step` } } },
};
const post = (path: string, body: unknown) =>
  fetch(`${engine.url}${path}`, { method: "POST", body: JSON.stringify(body) });
await post("/fn/register", { appName: "bare", functions: [configured] });

/** The end of a run whose first call meets `first`, and later ones an app that is well. */
async function endAfter(first: Handler): Promise<unknown> {
  attempts.length = 0;
  handle = (body, response) => {
    handle = complete;
    first(body, response);
  };
  const before = await allRuns();
  await post("/e/key", { name: "test/bare" });
  return until(async () => {
    advance(10_000);
    const [run] = await allRuns();
    expect(await allRuns()).toHaveLength(before.length + 1);
    expect(run?.due).toBeNull();
    return run;
  });
}
const allRuns = async () =>
  ((await (await fetch(`${engine.url}/runs`)).json()) as Awaited<ReturnType<typeof runs>>).filter(
    (run) => run.function === "bare-it",
  );

it("uses up no attempt while the app cannot be reached", async () => {
  await close();
  await post("/e/key", { name: "test/bare" });
  await until(async () => expect(await allRuns()).toMatchObject([{ status: "running" }]));
  for (let n = 0; n < 10; n++) {
    advance(1000);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  handle = complete;
  await listen(port);
  await until(async () => {
    advance(1000);
    expect(await allRuns()).toMatchObject([{ status: "completed" }]);
  });
  expect(attempts).toEqual([0]);
});

it.each<[string, Handler]>([
  ["a cut connection", (_, response) => response.destroy()],
  [
    "an answer that is cut",
    (_, response) => response.writeHead(200, { "content-length": 9 }).write("x") && response.destroy(),
  ],
  ["a page of somebody else", (_, response) => response.writeHead(200).end("<html>")],
  [
    "an answer that is not JSON",
    (_, response) => response.writeHead(206, { "x-inngest-sdk": "js" }).end("{"),
  ],
  [
    "steps that cannot be read",
    (_, response) => response.writeHead(206, { "x-inngest-sdk": "js" }).end("[]"),
  ],
  [
    "an error of the SDK's own",
    (_, response) => response.writeHead(500, { "x-inngest-sdk": "js" }).end("{}"),
  ],
])("counts as an attempt: %s", async (_, first) => {
  expect(await endAfter(first)).toMatchObject({ status: "completed", output: "done" });
  expect(attempts).toEqual([0, 1]);
});

it("fails a run at once when the SDK says that trying again is no use", async () => {
  const error = { name: "NonRetriableError", message: "no use", stack: "" };
  const first: Handler = (_, response) =>
    response
      .writeHead(400, { "x-inngest-sdk": "js", "x-inngest-no-retry": "true" })
      .end(JSON.stringify(error));
  expect(await endAfter(first)).toMatchObject({ status: "failed", output: error });
  expect(attempts).toEqual([0]);
});

it("fails a run whose answer Postgres refuses, and goes on", async () => {
  const steps = [{ id: "a\u0000", op: "StepRun", data: 1 }];
  const first: Handler = (_, response) =>
    response.writeHead(206, { "x-inngest-sdk": "js" }).end(JSON.stringify(steps));
  expect(await endAfter(first)).toMatchObject({ status: "failed", output: { name: "NotSettled" } });
});

it("fails a run that would sleep for ever", async () => {
  const steps = [{ id: "a", op: "Sleep", name: "99999999999w", displayName: "nap" }];
  const first: Handler = (_, response) =>
    response.writeHead(206, { "x-inngest-sdk": "js" }).end(JSON.stringify(steps));
  const message = 'Step "nap" is of the kind Sleep (99999999999w), which the local engine does not support.';
  expect(await endAfter(first)).toMatchObject({ status: "failed", output: { message } });
});

it("fails the runs of a function that is no longer served", async () => {
  await post("/fn/register", { appName: "bare", functions: [configured] });
  handle = (_, response) => response.destroy();
  await post("/e/key", { name: "test/bare" });
  await until(async () => expect((await allRuns())[0]?.due).toBeTruthy());
  await post("/fn/register", { appName: "bare", functions: [] });
  await until(async () => {
    advance(60_000);
    expect((await allRuns())[0]).toMatchObject({ status: "failed" });
  });
});

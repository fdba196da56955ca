import { Client } from "pg";
import { expect, it } from "vitest";
import { startEngine } from "./engine";
import { startWorld, until } from "./test/world";

const { advance, engine, inngest, end, ended, runs, database } = await startWorld((inngest) => [
  inngest.createFunction({ id: "echo", triggers: [{ event: "test/echo" }] }, async ({ event }) => event),
]);

const post = (path: string, body: string, headers: Record<string, string> = {}) =>
  fetch(`${engine.url}${path}`, { method: "POST", body, headers });

it("takes events and answers in the form the SDK expects", async () => {
  const response = await post("/e/key", JSON.stringify({ name: "test/echo", data: { n: 1 } }));
  expect(await response.json()).toEqual({
    ids: [expect.stringMatching(/^[0-9A-HJKMNP-TV-Z]{26}$/)],
    status: 200,
  });
  expect(await end("echo")).toMatchObject({
    output: { name: "test/echo", data: { n: 1 }, ts: expect.any(Number) },
  });
});

it("gives a send that is repeated the same ids, and runs it once", async () => {
  const before = (await runs("echo")).length;
  const seed = { "x-inngest-event-id-seed": `1790000000000,${Buffer.from("0123456789").toString("base64")}` };
  const body = JSON.stringify([{ name: "test/echo" }, { name: "test/echo" }]);
  const [first, second] = [await post("/e/key", body, seed), await post("/e/key", body, seed)];
  const { ids } = (await first.json()) as { ids: string[] };
  expect(new Set(ids).size).toBe(2);
  expect(await second.json()).toMatchObject({ ids });
  await ended("echo", before + 2);
});

it("takes many events in one request", async () => {
  const before = (await runs("echo")).length;
  await inngest.send(Array.from({ length: 60 }, (_, n) => ({ name: "test/echo", data: { n } })));
  await ended("echo", before + 60);
});

it.each<[number, string, string]>([
  [400, "/e/key", "not json"],
  [400, "/e/key", JSON.stringify({ data: {} })],
  [400, "/e/key", JSON.stringify({ name: "inngest/function.failed" })],
  [413, "/e/key", JSON.stringify({ name: "test/large", data: "x".repeat(3 * 1024 * 1024) })],
  [413, "/e/key", "x".repeat(17 * 1024 * 1024)],
  [400, "/fn/register", JSON.stringify({ appName: "other", functions: [{ id: "other-it", priority: {} }] })],
  [409, "/v1/checkpoint/none/async", JSON.stringify({ qi_id: "0", generation_id: 1, steps: [] })],
  [404, "/v1/signals", "{}"],
])("answers %i to %s", async (status, path, body) => {
  const response = await post(path, body);
  expect(response.status).toBe(status);
  expect(await response.json()).toMatchObject({ status, error: expect.any(String) });
});

it("keeps out pages in browsers", async () => {
  expect(
    (await post("/e/key", JSON.stringify({ name: "test/echo" }), { origin: "http://evil.test" })).status,
  ).toBe(403);
});

it("changes nothing when one function of an app is refused", async () => {
  await post(
    "/fn/register",
    JSON.stringify({ appName: "app", functions: [{ id: "app-echo", priority: {} }] }),
  );
  expect(await (await fetch(`${engine.url}/health`)).json()).toEqual({
    status: "ok",
    functions: ["app-echo"],
  });
});

it("forgets what is long over", async () => {
  const client = new Client({ connectionString: database.ownerUrl });
  await client.connect();
  advance(8 * 86_400_000);
  await until(async () => {
    expect((await client.query("select from engine.runs")).rowCount).toBe(0);
    expect((await client.query("select from engine.events")).rowCount).toBe(0);
  });
  await client.end();
});

it("lets one engine at a time serve a database, and the next take over", async () => {
  const next = startEngine({ databaseUrl: database.ownerUrl });
  const isFirst = await Promise.race([
    next.then(() => false),
    new Promise((resolve) => setTimeout(resolve, 400, true)),
  ]);
  expect(isFirst).toBe(true);
  await engine.stop();
  const second = await next;
  await until(async () =>
    expect(await (await fetch(`${second?.url}/health`)).json()).toMatchObject({ functions: ["app-echo"] }),
  );
  await second?.stop();
});

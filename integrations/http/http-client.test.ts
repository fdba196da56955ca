import type { ServerResponse } from "node:http";
import { afterEach, describe, expect, it } from "vitest";
import { z } from "zod";
import { IntegrationError } from "../errors";
import { httpClient } from "./http-client";
import type { Translate } from "./read-answer";
import { type HttpLogEntry, systemRuntime } from "./runtime";
import { type LocalServer, localServer } from "./test/local-server";

const secret = "s3cret-of-the-app";
const servers: LocalServer[] = [];
afterEach(async () => {
  for (const server of servers.splice(0)) await server.close();
});

async function serving(...handlers: Parameters<typeof localServer>) {
  const server = await localServer(...handlers);
  servers.push(server);
  return server;
}

const answering =
  (status: number, body: string, headers: Record<string, string> = {}) =>
  (_: unknown, response: ServerResponse) => {
    response.writeHead(status, headers).end(body);
  };
const cutting = (_: unknown, response: ServerResponse) => response.destroy();
const cuttingMidway = (_: unknown, response: ServerResponse) => {
  response.writeHead(200, { "content-length": "100" });
  response.write('{"half":', () => response.destroy());
};
const hanging = () => undefined;
const fine = answering(200, '{"ok":true,"request_id":"r-1"}');

const envelope = z.object({
  ok: z.boolean(),
  words: z.string().optional(),
  request_id: z.string().optional(),
});
const translate: Translate = (_status, body) => {
  const read = envelope.safeParse(body);
  if (!read.success) return null;
  const { ok, words, request_id: requestId } = read.data;
  if (!ok) throw new IntegrationError("rejected", `they said no: ${words}`, { code: "7", words, requestId });
  return { data: { ok, words }, requestId };
};

function sending(url: string, effect: "read" | "write", timeoutMs = 10_000) {
  const slept: number[] = [];
  const logged: HttpLogEntry[] = [];
  let prepared = 0;
  const client = httpClient({
    vendor: "Vendor",
    timeoutMs,
    budgetMs: 60_000,
    retry: { attempts: 3, firstMs: 100, maxMs: 150 },
    translate,
    runtime: {
      ...systemRuntime,
      random: () => 1,
      sleep: async (ms) => {
        slept.push(ms);
      },
      log: (entry) => logged.push(entry),
    },
  });
  const outcome = client
    .send({
      operation: "things.do",
      effect,
      async prepare() {
        prepared++;
        return {
          method: effect === "read" ? "GET" : "POST",
          url: `${url}/things?app_secret=${secret}&n=${prepared}`,
          body: effect === "read" ? undefined : `{"phone":"+44 7700 900123"}`,
          secrets: [secret],
        };
      },
      answer: z.object({ ok: z.literal(true), words: z.literal("fine").optional() }),
    })
    .then(
      (answer) => ({ answer, error: null }),
      (error: unknown) => ({ answer: null, error }),
    );
  return { outcome, slept, logged };
}

async function failing(run: ReturnType<typeof sending>): Promise<IntegrationError> {
  const { error } = await run.outcome;
  if (!(error instanceof IntegrationError))
    throw new Error(`expected an IntegrationError, got ${String(error)}`);
  return error;
}

async function refusingAddress() {
  const server = await localServer(fine);
  await server.close();
  return server.url;
}

describe("reads", () => {
  it("are repeated with doubling waits, each prepared anew, until they succeed", async () => {
    const server = await serving(answering(503, "busy"), cutting, fine);
    const run = sending(server.url, "read");
    expect((await run.outcome).answer).toEqual({ ok: true });
    expect(run.slept).toEqual([100, 150]);
    expect(server.received.map(({ url }) => url.at(-1))).toEqual(["1", "2", "3"]);
  });

  it("give up as unavailable after the last attempt", async () => {
    const server = await serving(answering(500, "<html>"));
    expect(await failing(sending(server.url, "read"))).toMatchObject({ kind: "unavailable" });
    expect(server.received).toHaveLength(3);
  });

  it.each([
    ["a refused connection", refusingAddress],
    ["a cut line", async () => (await serving(cutting)).url],
    ["a line cut in the middle of the answer", async () => (await serving(cuttingMidway)).url],
  ])("are unavailable after %s", async (_, address) => {
    expect(await failing(sending(await address(), "read"))).toMatchObject({ kind: "unavailable" });
  });

  it("are unavailable after a timeout", async () => {
    const server = await serving(hanging);
    expect(await failing(sending(server.url, "read", 30))).toMatchObject({
      kind: "unavailable",
      detail: { code: "timeout" },
    });
  });

  it.each([
    ["malformed JSON", '{"ok":tru'],
    ["another shape", '{"ok":true,"words":"other"}'],
    ["no envelope", '{"message":"not found"}'],
  ])("are not repeated when they cannot be read: %s", async (_, body) => {
    const server = await serving(answering(200, body));
    expect(await failing(sending(server.url, "read"))).toMatchObject({ kind: "unreadable" });
    expect(server.received).toHaveLength(1);
  });

  it("are unreadable when the JSON is malformed, without quoting it", async () => {
    const server = await serving(answering(200, '{"buyer":"Priya Okafor"'));
    const error = await failing(sending(server.url, "read"));
    expect(error.kind).toBe("unreadable");
    expect(JSON.stringify([error.message, error.detail, error.cause])).not.toContain("Priya");
  });

  it("wait as Retry-After says, and pass the advice on when they give up", async () => {
    const server = await serving(answering(429, "", { "retry-after": "7" }));
    const run = sending(server.url, "read");
    expect(await failing(run)).toMatchObject({ kind: "rate_limited", detail: { retryAfterMs: 7_000 } });
    expect(run.slept).toEqual([7_000, 7_000]);
  });

  it("are not repeated when the advised wait is longer than the budget", async () => {
    const server = await serving(answering(429, "", { "retry-after": "3600" }));
    const run = sending(server.url, "read");
    expect(await failing(run)).toMatchObject({ detail: { retryAfterMs: 3_600_000 } });
    expect(server.received).toHaveLength(1);
  });

  it("do not follow a redirect, which would carry the credentials elsewhere", async () => {
    const other = await serving(fine);
    const server = await serving(answering(302, "", { location: other.url }));
    expect(await failing(sending(server.url, "read"))).toMatchObject({ kind: "unreadable" });
    expect(other.received).toEqual([]);
  });
});

describe("writes", () => {
  it.each([
    ["a timeout", hanging],
    ["a cut line", cutting],
    ["a line cut in the middle of the answer", cuttingMidway],
    ["a server error", answering(502, "<html>")],
    ["malformed JSON", answering(200, '{"ok":')],
    ["an answer in another shape", answering(200, '{"ok":true,"words":"other"}')],
  ])("have an unknown outcome after %s and are sent once", async (_, handler) => {
    const server = await serving(handler);
    const run = sending(server.url, "write", handler === hanging ? 50 : undefined);
    expect(await failing(run)).toMatchObject({ kind: "outcome_unknown" });
    // Counted on this side: a machine under load may time out before the server saw the request.
    expect(run.logged).toHaveLength(1);
    expect(run.slept).toEqual([]);
  });

  it("are unavailable when the connection was refused: nothing was sent", async () => {
    const run = sending(await refusingAddress(), "write");
    expect(await failing(run)).toMatchObject({ kind: "unavailable", detail: { code: "ECONNREFUSED" } });
    expect(run.logged).toHaveLength(1);
  });

  it("keep the vendor's refusal", async () => {
    const server = await serving(answering(500, '{"ok":false,"words":"no such thing","request_id":"r-9"}'));
    expect(await failing(sending(server.url, "write"))).toMatchObject({
      kind: "rejected",
      detail: { code: "7", words: "no such thing", requestId: "r-9" },
    });
  });

  it("stay rate limited, for whoever sent them to send again: they were not taken", async () => {
    const server = await serving(answering(429, ""));
    expect(await failing(sending(server.url, "write"))).toMatchObject({ kind: "rate_limited" });
    expect(server.received).toHaveLength(1);
  });
});

describe("what is told", () => {
  it("logs each attempt with the request id, without query or body", async () => {
    const server = await serving(answering(503, ""), fine);
    const run = sending(server.url, "read");
    await run.outcome;
    expect(run.logged).toMatchObject([
      { vendor: "Vendor", operation: "things.do", path: "/things", attempt: 1, status: 503 },
      { attempt: 2, status: 200, requestId: "r-1" },
    ]);
    expect(run.logged[0]?.failure).toEqual({ kind: "unavailable", code: "http_503" });
    expect(JSON.stringify(run.logged)).not.toContain(secret);
  });

  it("takes secrets, addresses and phones out of the vendor's words", async () => {
    const words = `key ${secret} of ana@example.com, (+44)7700900123, order 577000000000000001`;
    const server = await serving(answering(400, JSON.stringify({ ok: false, words })));
    const error = await failing(sending(server.url, "write"));
    expect(error.detail.words).toBe("key [secret] of [email], [phone], order 577000000000000001");
    expect(error.message).toBe(`things.do: they said no: ${error.detail.words}`);
  });
});

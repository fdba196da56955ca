import type { IncomingHttpHeaders } from "node:http";
import { z } from "zod";
import { BridgeError } from "./errors";
import type { Json } from "./params";
import type { Login, Target } from "./target";

const json: z.ZodType<Json> = z.lazy(() =>
  z.union([z.string(), z.number(), z.boolean(), z.null(), z.array(json), z.record(z.string(), json)]),
);
const query = z.object({
  query: z.string(),
  params: z.array(json).default([]),
  arrayMode: z.boolean().optional(),
});
const payload = z.union([z.object({ queries: z.array(query) }), query]);

export type SqlQuery = { text: string; params: Json[]; isArrayMode: boolean };
export type SqlRequest =
  | { kind: "single"; login: Login; query: SqlQuery }
  | { kind: "batch"; login: Login; queries: SqlQuery[]; begin: string };

const ISOLATION_LEVELS: Record<string, string> = {
  ReadUncommitted: "read uncommitted",
  ReadCommitted: "read committed",
  RepeatableRead: "repeatable read",
  Serializable: "serializable",
};

/** Reads a `POST /sql` of Neon's driver. */
export function readRequest(headers: IncomingHttpHeaders, body: string, target: Target): SqlRequest {
  const login = target.login(header(headers, "neon-connection-string") ?? "");
  // The driver always asks for raw text and parses by type id. Nobody asks otherwise, so nobody may.
  if (!isTrue(headers, "neon-raw-text-output"))
    throw new BridgeError(400, "Neon-Raw-Text-Output must be true here.");
  const isArrayMode = isTrue(headers, "neon-array-mode");
  const parsed = payload.safeParse(parseJson(body));
  if (!parsed.success)
    throw new BridgeError(400, `The body is neither a query nor a batch: ${z.prettifyError(parsed.error)}`);

  const read = (one: z.infer<typeof query>): SqlQuery => ({
    text: one.query,
    params: one.params,
    isArrayMode: one.arrayMode ?? isArrayMode,
  });
  return "queries" in parsed.data
    ? { kind: "batch", login, queries: parsed.data.queries.map(read), begin: beginStatement(headers) }
    : { kind: "single", login, query: read(parsed.data) };
}

function beginStatement(headers: IncomingHttpHeaders): string {
  const isolation = header(headers, "neon-batch-isolation-level");
  const level = isolation === undefined ? undefined : ISOLATION_LEVELS[isolation];
  if (isolation !== undefined && !level) throw new BridgeError(400, "invalid isolation level");
  return [
    "begin",
    level && `isolation level ${level}`,
    isTrue(headers, "neon-batch-read-only") && "read only",
    isTrue(headers, "neon-batch-deferrable") && "deferrable",
  ]
    .filter(Boolean)
    .join(" ");
}

function header(headers: IncomingHttpHeaders, name: string): string | undefined {
  const value = headers[name];
  return Array.isArray(value) ? value[0] : value;
}

/** Anything but exactly `true` counts as false, as it does at Neon's. */
function isTrue(headers: IncomingHttpHeaders, name: string): boolean {
  return header(headers, name) === "true";
}

function parseJson(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch (error) {
    throw new BridgeError(400, `The body is not JSON: ${error instanceof Error ? error.message : error}`);
  }
}

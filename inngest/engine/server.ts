import http from "node:http";
import { z } from "zod";
import { checkpoint } from "./checkpoint";
import { type Core, type Event, inUnit, reason } from "./core";
import { takeIn } from "./intake";
import { register } from "./register";
import { seededUlid, ulid } from "./ulid";

const mostBodyBytes = 16 * 1024 * 1024;
const mostEventBytes = 3 * 1024 * 1024;

class Refusal extends Error {
  constructor(
    readonly status: number,
    message: string,
  ) {
    super(message);
  }
}

/** The addresses that the SDK speaks to, and `/runs` for people. */
export function serve(core: Core): http.Server {
  const server = http.createServer((request, response) => {
    answer(core, request)
      .catch((error: unknown) => {
        if (error instanceof Refusal)
          return { status: error.status, body: { status: error.status, error: error.message } };
        core.log(`${request.method} ${request.url} failed: ${reason(error)}`);
        return { status: 500, body: { status: 500, error: reason(error) } };
      })
      .then(({ status, body }) => {
        if (!request.complete) response.setHeader("connection", "close");
        response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
      });
  });
  server.keepAliveTimeout = 60_000;
  return server;
}

async function answer(core: Core, request: http.IncomingMessage): Promise<{ status: number; body: unknown }> {
  // Only browsers send an origin, and no page has business here.
  if (request.headers.origin) throw new Refusal(403, "Browsers may not use the engine.");
  const url = new URL(request.url ?? "/", "http://engine");
  const [first, second, third, fourth] = url.pathname.split("/").slice(1);
  const route = `${request.method} /${first}`;
  if (route === "POST /e") {
    const ids = await events(
      core,
      await json(request),
      request.headers["x-inngest-event-id-seed"]?.toString(),
    );
    return { status: 200, body: { ids, status: 200 } };
  }
  if (route === "POST /fn" && second === "register") return registration(core, await json(request));
  if (route === "POST /v1" && second === "checkpoint" && third && fourth === "async") {
    const isAccepted = await checkpoint(core, third, await json(request));
    return isAccepted
      ? { status: 200, body: { ok: true } }
      : { status: 409, body: { status: 409, error: "The call has lost its lease." } };
  }
  if (route === "GET /v0" && second === "runs" && third)
    return { status: 200, body: await state(core, third, fourth) };
  if (route === "GET /runs") return { status: 200, body: await runs(core, url.searchParams.get("status")) };
  if (route === "GET /health")
    return { status: 200, body: { status: "ok", functions: [...core.plans.keys()] } };
  throw new Refusal(404, `The local engine has nothing at ${request.method} ${url.pathname}.`);
}

async function json(request: http.IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  // Leaving the loop must not cut the connection that the refusal goes out on.
  for await (const chunk of request.iterator({ destroyOnReturn: false })) {
    bytes += chunk.length;
    if (bytes > mostBodyBytes) throw new Refusal(413, `A request may have ${mostBodyBytes} bytes.`);
    chunks.push(chunk);
  }
  try {
    return JSON.parse(Buffer.concat(chunks).toString("utf8"));
  } catch {
    throw new Refusal(400, "The body is not JSON.");
  }
}

const event = z.object({
  name: z
    .string()
    .min(1)
    .refine((name) => !name.startsWith("inngest/"), "is reserved for Inngest's own events"),
  data: z.unknown().optional(),
  id: z.string().nullish(),
  ts: z.number().nullish(),
  user: z.unknown().optional(),
  v: z.unknown().optional(),
  meta: z.unknown().optional(),
});
const oneOrMore = z.preprocess((given) => [given].flat(), z.array(event));

async function events(core: Core, given: unknown, seed = ""): Promise<string[]> {
  const parsed = oneOrMore.safeParse(given);
  if (!parsed.success) throw new Refusal(400, `The events cannot be read: ${z.prettifyError(parsed.error)}`);
  const now = core.clock.now().getTime();
  const taken = parsed.data.map(
    (one, n): Event => ({
      ...one,
      id: one.id || (seededUlid(seed, n) ?? ulid(now)),
      data: one.data ?? {},
      ts: one.ts || now,
    }),
  );
  const tooLarge = taken.find((one) => Buffer.byteLength(JSON.stringify(one)) > mostEventBytes);
  if (tooLarge) throw new Refusal(413, `The event ${tooLarge.name} has more than ${mostEventBytes} bytes.`);
  await inUnit(core, (unit) => takeIn(unit, taken));
  return taken.map(({ id }) => id);
}

const registering = z.object({ appName: z.string(), functions: z.array(z.unknown()) });

async function registration(core: Core, given: unknown): Promise<{ status: number; body: unknown }> {
  const { appName, functions } = registering.parse(given);
  try {
    return {
      status: 200,
      body: { ok: true, status: 200, modified: await register(core, appName, functions) },
    };
  } catch (error) {
    throw new Refusal(400, reason(error));
  }
}

async function state(core: Core, run: string, part: string | undefined): Promise<unknown> {
  const { rows } = await core.pool.query<{ event: unknown; steps: Record<string, unknown> | null }>(
    `select event, (select json_object_agg(id, value order by seq) from engine.steps where run = r.id) as steps
       from engine.runs r where id = $1`,
    [run],
  );
  if (!rows[0]) throw new Refusal(404, `There is no run ${run}.`);
  if (part === "actions") return rows[0].steps ?? {};
  if (part === "batch") return [rows[0].event];
  throw new Refusal(404, "A run has actions and batch.");
}

async function runs(core: Core, status: string | null): Promise<unknown> {
  const { rows } = await core.pool.query<{ event: Event }>(
    `select id, function, status, event, output, created_at, started_at, finished_at,
            (select min(due) from engine.jobs where run = r.id) as due
       from engine.runs r where status = coalesce($1, status) order by id desc limit 100`,
    [status],
  );
  return rows.map((run) => ({ ...run, event: run.event.name }));
}

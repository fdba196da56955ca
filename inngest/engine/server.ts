import http from "node:http";
import { json } from "node:stream/consumers";
import { z } from "zod";
import { type Core, type Event, inUnit, reason } from "./core";
import { takeIn } from "./intake";
import { register } from "./register";
import { checkpoint } from "./settle";
import { seededUlid, ulid } from "./ulid";

const mostBodyBytes = 16 * 1024 * 1024;
const mostEventBytes = 3 * 1024 * 1024;

type Reply = [status: number, body: unknown];
const refuse = (status: number, error: string): Reply => [status, { status, error }];

/** The addresses that the SDK speaks to, and `/runs` and `/health` for people. */
export function serve(core: Core): http.Server {
  return http.createServer({ keepAliveTimeout: 60_000 }, async (request, response) => {
    const [status, body] = await answer(core, request).catch((error: unknown) => {
      if (error instanceof SyntaxError) return refuse(400, "The body is not JSON.");
      core.log(`${request.method} ${request.url} failed: ${reason(error)}`);
      return refuse(500, reason(error));
    });
    if (!request.complete) response.setHeader("connection", "close");
    response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
  });
}

async function answer(core: Core, request: http.IncomingMessage): Promise<Reply> {
  // Only browsers send an origin, and no page has business here.
  if (request.headers.origin) return refuse(403, "Browsers may not use the engine.");
  if (Number(request.headers["content-length"]) > mostBodyBytes) return refuse(413, "The body is too large.");
  const { pathname, searchParams } = new URL(request.url ?? "/", "http://engine");
  const [first, second, third = "", fourth] = pathname.split("/").slice(1);
  switch (`${request.method} /${first}`) {
    case "POST /e":
      return events(core, await json(request), request.headers["x-inngest-event-id-seed"]?.toString());
    case "POST /fn":
      return registration(core, await json(request));
    case "POST /v1":
      if (second !== "checkpoint" || fourth !== "async") break;
      if (await checkpoint(core, third, await json(request))) return [200, { ok: true }];
      return refuse(409, "The call has lost its lease.");
    case "GET /runs":
      return [200, await runs(core, searchParams.get("status"))];
    case "GET /health":
      return [200, { status: "ok", functions: [...core.plans.keys()] }];
  }
  return refuse(404, `The local engine has nothing at ${request.method} ${pathname}.`);
}

const event = z.looseObject({
  name: z
    .string()
    .min(1)
    .refine((name) => !name.startsWith("inngest/"), "is reserved for Inngest's own events"),
  data: z.unknown().optional(),
  id: z.string().nullish(),
  ts: z.number().nullish(),
});
const oneOrMore = z.preprocess((given) => [given].flat(), z.array(event));

async function events(core: Core, given: unknown, seed = ""): Promise<Reply> {
  const parsed = oneOrMore.safeParse(given);
  if (!parsed.success) return refuse(400, `The events cannot be read: ${z.prettifyError(parsed.error)}`);
  const now = core.now().getTime();
  const taken = parsed.data.map((one, n): Event => {
    const id = one.id || (seededUlid(seed, n) ?? ulid(now));
    return { ...one, id, data: one.data ?? {}, ts: one.ts || now };
  });
  const tooLarge = taken.find((one) => Buffer.byteLength(JSON.stringify(one)) > mostEventBytes);
  if (tooLarge) return refuse(413, `The event ${tooLarge.name} has more than ${mostEventBytes} bytes.`);
  await inUnit(core, (unit) => takeIn(unit, taken));
  return [200, { ids: taken.map(({ id }) => id), status: 200 }];
}

const registering = z.object({ appName: z.string(), functions: z.array(z.unknown()) });

async function registration(core: Core, given: unknown): Promise<Reply> {
  const { appName, functions } = registering.parse(given);
  try {
    return [200, { ok: true, modified: await register(core, appName, functions) }];
  } catch (error) {
    return refuse(400, reason(error));
  }
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

import { once } from "node:events";
import http from "node:http";
import https from "node:https";
import { text } from "node:stream/consumers";
import { z } from "zod";
import { type Core, type Job, reason } from "./core";

const longestCallMs = 2 * 3_600_000;

export const op = z.object({
  id: z.string(),
  op: z.string(),
  name: z.string().nullish(),
  displayName: z.string().nullish(),
  opts: z.looseObject({ duration: z.string().optional(), parallelMode: z.string().optional() }).nullish(),
  data: z.unknown().optional(),
  error: z.unknown().optional(),
});
export type Op = z.infer<typeof op>;
/** An error in the form that onFailure can read, whatever the app sent. */
const failure = z
  .looseObject({ name: z.string().default("Error"), message: z.string().default("") })
  .catch({ name: "Error", message: "The app answered with an error that cannot be read." });

/** What a call brought, in the SDK's words, and ours for a run: RunError may be tried again, RunFailed not. */
export interface Answer {
  ops: Op[];
  retryAfter?: string;
}

export const failed = (kind: "RunError" | "RunFailed", name: string, message: string): Answer => {
  return { ops: [{ id: "", op: kind, error: { name, message } }] };
};

/** Asks the app to find out what comes next in a run, or to run one planned step. Null when it is not there. */
export async function callApp(core: Core, job: Job): Promise<Answer | null> {
  const plan = core.plans.get(job.function);
  if (!plan)
    return failed("RunFailed", "NotServed", `The app no longer serves the function ${job.function}.`);
  const url = new URL(plan.url);
  url.searchParams.set("fnId", plan.id);
  url.searchParams.set("stepId", job.step ?? "step");
  const headers = {
    "content-type": "application/json",
    "x-inngest-server-kind": "dev",
    "x-run-id": job.run,
    "x-request-id": `${job.id}-${job.generation}`,
    "x-inngest-job-id": job.id,
    "x-inngest-generation-id": String(job.generation),
  };
  const body = JSON.stringify({
    event: job.event,
    events: [job.event],
    steps: Object.fromEntries(job.steps),
    version: -1,
    use_api: false,
    ctx: {
      run_id: job.run,
      fn_id: job.function,
      qi_id: job.id,
      attempt: job.attempt,
      max_attempts: plan.maxAttempts,
      stack: { stack: job.steps.map(([id]) => id), current: job.steps.length },
      disable_immediate_execution: job.isParallel,
      use_api: false,
    },
  });
  try {
    return await post(url, headers, body, core.halted.signal);
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ECONNREFUSED") return null;
    // An app that is restarting is back in a moment; a handler that brings it down uses up its attempts.
    const cut = failed("RunError", "CallCut", `The call to the app was cut: ${reason(error)}.`);
    return { ...cut, retryAfter: "1" };
  }
}

/**
 * Each call has its own connection: a kept one that the app closes at the same moment could not be told
 * from an app that died. Not `fetch`, which gives up when headers take more than five minutes.
 */
async function post(url: URL, headers: http.OutgoingHttpHeaders, body: string, halted: AbortSignal) {
  const signal = AbortSignal.any([halted, AbortSignal.timeout(longestCallMs)]);
  const { request } = url.protocol === "https:" ? https : http;
  const call = request(url, { method: "POST", headers, agent: false, signal });
  call.end(body);
  const [response] = (await once(call, "response")) as [http.IncomingMessage];
  call.on("error", () => {}); // from here on the response throws it
  return readAnswer(response.statusCode ?? 0, response.headers, await text(response));
}

/** What the SDK's HTTP answer means. */
function readAnswer(status: number, headers: http.IncomingHttpHeaders, body: string): Answer {
  if (!headers["x-inngest-sdk"]) {
    return failed("RunError", "NotFromTheSdk", `The app answered ${status} without the SDK's header.`);
  }
  if (status === 201) return failed("RunFailed", "NotSupported", "Streaming answers are not supported.");
  let value: unknown;
  try {
    value = JSON.parse(body);
  } catch {
    return failed("RunError", "Unreadable", `The app answered ${status} with a body that is not JSON.`);
  }
  if (status === 200) return { ops: [{ id: "", op: "RunComplete", data: value }] };
  const retryAfter = headers["retry-after"];
  if (status === 206) {
    const parsed = z.array(op).nonempty().safeParse(value);
    if (parsed.success) return { ops: parsed.data, retryAfter };
    return failed("RunError", "Unreadable", `The app's steps cannot be read: ${parsed.error.message}`);
  }
  const kind = headers["x-inngest-no-retry"] === "true" ? "RunFailed" : "RunError";
  return { ops: [{ id: "", op: kind, error: failure.parse(value) }], retryAfter };
}

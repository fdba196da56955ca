import http from "node:http";
import https from "node:https";
import { type Answer, failed, readAnswer } from "./answer";
import type { Core, Job } from "./core";

const longestCallMs = 2 * 3_600_000;
const mostAnswerBytes = 32 * 1024 * 1024;
/** Above this the SDK fetches steps and events from the engine, because apps limit request bodies. */
const mostStateBytes = 4 * 1024 * 1024;

/** Asks the app to go on with a run: to find out what comes next, or to run one planned step. */
export async function callApp(core: Core, job: Job): Promise<Answer> {
  const plan = core.plans.get(job.function);
  if (!plan) return failed("NotServed", `The app no longer serves the function ${job.function}.`);
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
  return post(url, headers, callBody(job, plan.maxAttempts), core.halted.signal);
}

function callBody(job: Job, maxAttempts: number): string {
  const body = (useApi: boolean) =>
    JSON.stringify({
      event: job.event,
      events: useApi ? [] : [job.event],
      steps: useApi ? {} : Object.fromEntries(job.steps),
      version: -1,
      use_api: useApi,
      ctx: {
        run_id: job.run,
        fn_id: job.function,
        qi_id: job.id,
        attempt: job.attempt,
        max_attempts: maxAttempts,
        stack: { stack: job.steps.map(([id]) => id), current: job.steps.length },
        disable_immediate_execution: job.isParallel,
        use_api: useApi,
      },
    });
  const whole = body(false);
  return Buffer.byteLength(whole) > mostStateBytes ? body(true) : whole;
}

/**
 * Each call has its own connection: a kept one that the app closes at the same moment could not be told
 * from an app that died. Not `fetch`, which gives up when headers take more than five minutes.
 */
function post(
  url: URL,
  headers: http.OutgoingHttpHeaders,
  body: string,
  halted: AbortSignal,
): Promise<Answer> {
  return new Promise((resolve) => {
    const fail = (error: Error & { code?: string }) => {
      if (error.code === "ECONNREFUSED") return resolve({ kind: "unreached" });
      const message = `The call to the app was cut: ${error.message}.`;
      resolve({ kind: "cut", error: { name: "CallCut", message } });
    };
    const signal = AbortSignal.any([halted, AbortSignal.timeout(longestCallMs)]);
    const client = url.protocol === "https:" ? https : http;

    const request = client.request(url, { method: "POST", headers, agent: false, signal }, (response) => {
      const chunks: Buffer[] = [];
      let bytes = 0;
      response.on("data", (chunk: Buffer) => {
        chunks.push(chunk);
        bytes += chunk.length;
        if (bytes > mostAnswerBytes) response.destroy(new Error("the answer is too large"));
      });
      response.on("error", fail);
      response.on("end", () => {
        const text = Buffer.concat(chunks).toString("utf8");
        resolve(readAnswer(response.statusCode ?? 0, response.headers, text));
      });
    });
    request.on("error", fail);
    request.end(body);
  });
}

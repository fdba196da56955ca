import type { HttpLogEntry, HttpRuntime } from "../runtime";

export interface ScriptedAnswer {
  status?: number;
  /** JSON, or a document as it is. */
  body: unknown;
  headers?: Record<string, string>;
}

export interface SentRequest {
  method: string;
  url: URL;
  headers: Headers;
  body: string | null;
}

export interface ScriptedRuntime extends HttpRuntime {
  sent: SentRequest[];
  slept: number[];
  logged: HttpLogEntry[];
}

export const scriptedNow = 1_767_225_600_000;

/** Answers requests in order; sleeping costs nothing but moves the clock. One request too many is a failed test. */
export function scriptedRuntime(...answers: ScriptedAnswer[]): ScriptedRuntime {
  const sent: SentRequest[] = [];
  const slept: number[] = [];
  const logged: HttpLogEntry[] = [];
  let nowMs = scriptedNow;
  return {
    sent,
    slept,
    logged,
    now: () => nowMs,
    random: () => 0.5,
    log: (entry) => logged.push(entry),
    async sleep(ms) {
      slept.push(ms);
      nowMs += ms;
    },
    async fetch(input, init) {
      const answer = answers[sent.length];
      sent.push({
        method: init.method ?? "GET",
        url: new URL(input),
        headers: new Headers(init.headers),
        body: typeof init.body === "string" ? init.body : null,
      });
      if (!answer) throw new RangeError(`the script has no answer for request ${sent.length}: ${input}`);
      const { body } = answer;
      return new Response(body instanceof Uint8Array ? body.slice() : JSON.stringify(body), {
        status: answer.status ?? 200,
        headers: answer.headers,
      });
    },
  };
}

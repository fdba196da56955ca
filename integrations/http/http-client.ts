import type { z } from "zod";
import { IntegrationError } from "../errors";
import { type Arrival, fetchBytes, type HttpRequest } from "./fetch-bytes";
import { type Download, type Read, readAnswer, readDownload, type Translate } from "./read-answer";
import { redact } from "./redact";
import { type RetryPolicy, retryDelayMs } from "./retry-delay";
import type { HttpRuntime } from "./runtime";

export interface HttpClientOptions {
  vendor: string;
  /** The longest one attempt may take, its body included. */
  timeoutMs: number;
  /** The longest all attempts of one request may take together, the waiting between them included. */
  budgetMs: number;
  retry: RetryPolicy;
  translate: Translate;
  runtime: HttpRuntime;
}

interface Sending {
  /** Our name for the call, in logs and errors. */
  operation: string;
  /** Builds the request anew for each attempt: signatures carry the time of sending. */
  prepare(): Promise<HttpRequest>;
}

export interface HttpExchange<Answer> extends Sending {
  /** Whether it changes anything at the vendor. A write is sent once, whatever happens to it. */
  effect: "read" | "write";
  answer: z.ZodType<Answer>;
}

export interface HttpClient {
  send<Answer>(exchange: HttpExchange<Answer>): Promise<Answer>;
  /** Fetches a document; a read. */
  download(sending: Sending): Promise<Download>;
}

interface Attempt<Answer> extends Sending {
  effect: "read" | "write";
  read(arrival: Arrival): Read<Answer>;
}

/** The one way out to partners. What it throws is always an `IntegrationError`. */
export function httpClient(options: HttpClientOptions): HttpClient {
  const { vendor, translate, runtime, retry } = options;

  async function repeat<Answer>(exchange: Attempt<Answer>): Promise<Answer> {
    const endsAt = runtime.now() + options.budgetMs;
    for (let attempt = 1; ; attempt++) {
      const leftMs = Math.max(1, endsAt - runtime.now());
      try {
        return await sendOnce(options, exchange, attempt, Math.min(options.timeoutMs, leftMs));
      } catch (error) {
        if (attempt >= retry.attempts || !mayRepeat(exchange.effect, error)) throw error;
        const waitMs = retryDelayMs(retry, attempt, error.detail.retryAfterMs, runtime.random);
        if (runtime.now() + waitMs >= endsAt) throw error;
        await runtime.sleep(waitMs);
      }
    }
  }

  return {
    send: ({ answer, ...exchange }) =>
      repeat({ ...exchange, read: (arrival) => readAnswer(vendor, arrival, translate, answer) }),
    download: (sending) =>
      repeat({
        ...sending,
        effect: "read",
        read: (arrival) => readDownload(vendor, arrival, translate),
      }),
  };
}

function mayRepeat(effect: "read" | "write", error: unknown): error is IntegrationError {
  if (effect === "write" || !(error instanceof IntegrationError)) return false;
  return error.kind === "unavailable" || error.kind === "rate_limited";
}

async function sendOnce<Answer>(
  { vendor, runtime }: HttpClientOptions,
  { operation, effect, prepare, read }: Attempt<Answer>,
  attempt: number,
  timeoutMs: number,
): Promise<Answer> {
  const request = await prepare();
  const startedAt = runtime.now();
  const arrival = await fetchBytes(runtime, request, timeoutMs);
  const entry = {
    vendor,
    operation,
    method: request.method,
    path: new URL(request.url).pathname,
    attempt,
    elapsedMs: runtime.now() - startedAt,
    status: arrival.outcome === "answered" ? arrival.status : undefined,
  };
  try {
    const { answer, requestId } = read(arrival);
    runtime.log?.({ ...entry, requestId });
    return answer;
  } catch (error) {
    if (!(error instanceof IntegrationError)) throw error;
    const failure = told(error, operation, arrival, effect, request.secrets);
    const { code, requestId } = failure.detail;
    runtime.log?.({ ...entry, requestId, failure: { kind: failure.kind, code } });
    throw failure;
  }
}

/** The failure as our callers may see it: named after the operation, honest about writes, without secrets. */
function told(
  error: IntegrationError,
  operation: string,
  arrival: Arrival,
  effect: "read" | "write",
  secrets: readonly string[],
): IntegrationError {
  const mayHaveHappened = effect === "write" && arrival.outcome !== "never_sent";
  const isUnclear = error.kind === "unavailable" || error.kind === "unreadable";
  const { words, retryAfterMs } = error.detail;
  return new IntegrationError(
    mayHaveHappened && isUnclear ? "outcome_unknown" : error.kind,
    redact(`${operation}: ${error.message}`, secrets),
    {
      ...error.detail,
      words: words === undefined ? undefined : redact(words, secrets),
      retryAfterMs: retryAfterMs ?? (arrival.outcome === "answered" ? arrival.retryAfterMs : undefined),
    },
  );
}

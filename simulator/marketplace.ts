import type { ConsoleRoute } from "./console/console-route";
import type { Frame } from "./console/frame";
import type { Html } from "./console/html";
import type { Answer, Incoming } from "./http/exchange";

/** One stand-in. A second one is one more folder and one more line in `marketplaces.ts`. */
export type Marketplace = {
  id: string;
  label: string;
  /** Names of hosts that it needs beside the main one; each gets a port of its own. */
  hosts: readonly string[];
  /** Whether a request to this path of the main host is meant for this marketplace, known endpoint or not. */
  owns(path: string): boolean;
  handle(request: Incoming): Promise<Answer>;
  /** What faults and the request log know a request by. */
  callName(request: Incoming): string;
  /** The code in its envelope; null where an answer has none. */
  verdict(answer: Answer): { code: number; isRefusal: boolean } | null;
  /** This marketplace's own way of saying "too many requests". */
  rateLimited(retryAfterSeconds: number | null): Answer;
  /** Its error envelope with any code; null stands for an internal error of its own. */
  complain(status: number, code: number | null, message: string | null): Answer;
  /** Its word for success, with nothing in it. */
  emptied(answer: Answer): Answer;
  /** Everything the console can do here, below `/console/api/<id>/`. */
  api: ConsoleRoute[];
  /** Pages below `/console/<id>/`. */
  pages(frame: Frame): ConsoleRoute[];
  nav: { href: string; label: string }[];
  /** Its part of the console's first page. */
  overview(): Html;
  /** Names of calls, offered where a fault is made. */
  paths: string[];
  /** False before the first start, and over a state file from before this marketplace existed. */
  isStarted(): boolean;
  /** Fills the empty tables: with the start state, or with no more than the registered app. */
  start(state: "seeded" | "empty"): void;
  /** Called after every move of the clock and about once a second: whatever is due happens now. */
  tick(): void;
  /** Called after every request: sends what it caused. */
  settle(): void;
  close(): void;
};

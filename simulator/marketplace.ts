import type { ConsoleRoute } from "./console/console-route";
import type { Frame } from "./console/frame";
import type { Html } from "./console/html";
import type { Answer, Incoming } from "./http/exchange";

/** One stand-in. A second one is one more folder and one more line in `marketplaces.ts`. */
export type Marketplace = {
  id: string;
  label: string;
  /** Whether a request to this path is meant for this marketplace, known endpoint or not. */
  owns(path: string): boolean;
  handle(request: Incoming): Promise<Answer>;
  /** This marketplace's own way of saying "too many requests". */
  rateLimited(retryAfterSeconds: number | null): Answer;
  /** Its error envelope with any code. */
  complain(status: number, code: number, message: string): Answer;
  /** Everything the console can do here, below `/console/api/<id>/`. */
  api: ConsoleRoute[];
  /** Pages below `/console/<id>/`. */
  pages(frame: Frame): ConsoleRoute[];
  nav: { href: string; label: string }[];
  /** Its part of the console's first page. */
  overview(): Html;
  /** Endpoint paths, offered where a fault is made. */
  paths: string[];
  /** Fills the empty tables: with the start state, or with no more than the registered app. */
  start(state: "seeded" | "empty"): void;
  /** Called after every move of the clock and about once a second: whatever is due happens now. */
  tick(): void;
  /** Called after every request: sends what it caused. */
  settle(): void;
  close(): void;
};

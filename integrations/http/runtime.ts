/** What the client needs from its surroundings. Only what edge and Node share, so that tests can stand in for it. */
export interface HttpRuntime {
  fetch: (input: string, init: RequestInit) => Promise<Response>;
  now(): number;
  sleep(ms: number): Promise<void>;
  /** In [0, 1), for jitter. */
  random(): number;
  log?(entry: HttpLogEntry): void;
}

/** One request that ended. Has no query, header or body: secrets and buyers' data travel in those. */
export interface HttpLogEntry {
  vendor: string;
  operation: string;
  method: string;
  path: string;
  attempt: number;
  elapsedMs: number;
  status?: number;
  requestId?: string;
  failure?: { kind: string; code?: string };
}

export const systemRuntime: HttpRuntime = {
  fetch: (input, init) => fetch(input, init),
  now: () => Date.now(),
  sleep: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
  random: () => Math.random(),
};

const MIB = 1024 * 1024;

/** Neon's own figures where it has some, so that nothing passes here that would fail there. */
export const LIMITS = {
  requestBytes: 10 * MIB,
  responseBytes: 10 * MIB,
  /** The first message of a WebSocket connection; PostgreSQL's own limit. */
  startupBytes: 10_000,
  connectMs: 10_000,
  requestMs: 60_000,
  idleMs: 30_000,
  /** Connections for each pair of role and password; the rest of PostgreSQL's are for WebSockets. */
  poolSize: 20,
  closeMs: 5_000,
} as const;

import { DatabaseError } from "pg";

/** A request that the bridge itself turns down. Only a 400 reaches callers with its fields. */
export class BridgeError extends Error {
  override readonly name = "BridgeError";

  constructor(
    readonly status: 400 | 404 | 405 | 413 | 503 | 504 | 507,
    message: string,
    readonly code: string | null = null,
  ) {
    super(message);
  }
}

const FIELDS = [
  "code",
  "severity",
  "detail",
  "hint",
  "position",
  "internalPosition",
  "internalQuery",
  "where",
  "schema",
  "table",
  "column",
  "dataType",
  "constraint",
  "file",
  "line",
  "routine",
] as const;

export type ErrorBody = { message: string } & Record<(typeof FIELDS)[number], string | null>;

/** Status and body of an error answer, as Neon's driver reads them. */
export function errorAnswer(error: unknown): { status: number; body: ErrorBody } {
  const of = (source: Partial<Record<string, unknown>>) =>
    Object.fromEntries(FIELDS.map((field) => [field, source[field] ?? null])) as Omit<ErrorBody, "message">;

  if (error instanceof DatabaseError)
    return { status: 400, body: { message: error.message, ...of({ ...error }) } };
  if (error instanceof BridgeError)
    return { status: error.status, body: { message: error.message, ...of({ code: error.code }) } };
  // What is left is a lost or refused connection: the driver shows the status and this text.
  return { status: 503, body: { message: `The database did not answer: ${messageOf(error)}`, ...of({}) } };
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

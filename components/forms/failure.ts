/** What a refused act tells the person who tried it. `code` and `reason` choose the sentence. */
export type Failure = {
  code: string;
  reason?: string | undefined;
  /** The field that is wrong, in the words of the verb's input. */
  field?: string | undefined;
  facts?: Record<string, string | number> | undefined;
  requestId?: string | undefined;
};

const text = (value: unknown) => (typeof value === "string" ? value : undefined);

function isFacts(value: unknown): value is Record<string, string | number> {
  return (
    typeof value === "object" &&
    value !== null &&
    Object.values(value).every((fact) => typeof fact === "string" || typeof fact === "number")
  );
}

/**
 * Reads what the API put into `error.data.failure`. An error without it never reached the API: the line
 * is down, or the browser's own code threw, and then it is thrown on to the error page.
 */
export function readFailure(error: unknown): Failure {
  const data = typeof error === "object" && error !== null && "data" in error ? error.data : undefined;
  const failure = typeof data === "object" && data !== null && "failure" in data ? data.failure : undefined;
  if (
    typeof failure === "object" &&
    failure !== null &&
    "code" in failure &&
    typeof failure.code === "string"
  ) {
    const { reason, field, facts, requestId } = failure as Record<string, unknown>;
    return {
      code: failure.code,
      reason: text(reason),
      field: text(field),
      facts: isFacts(facts) ? facts : undefined,
      requestId: text(requestId),
    };
  }
  if (isUnreachable(error)) return { code: "offline" };
  throw error;
}

/** Browsers report a failed fetch as a TypeError, and tRPC wraps it as the cause. */
function isUnreachable(error: unknown): boolean {
  if (error instanceof TypeError && /fetch|network|load failed/i.test(error.message)) return true;
  return error instanceof Error && error.cause !== undefined && isUnreachable(error.cause);
}

import { z } from "zod";

const failure = z.looseObject({ name: z.string().default("Error"), message: z.string().default("") });
const op = z.object({
  id: z.string(),
  op: z.string(),
  name: z.string().nullish(),
  displayName: z.string().nullish(),
  opts: z.looseObject({ duration: z.string().optional(), parallelMode: z.string().optional() }).nullish(),
  data: z.unknown().optional(),
  error: z.unknown().optional(),
});

export type Failure = z.infer<typeof failure>;
export type Op = z.infer<typeof op>;
export const ops = z.array(op);

/** What came of a call. `unreached` never got to the app, `cut` did and was never answered. */
export type Answer =
  | { kind: "done"; output: unknown }
  | { kind: "ops"; ops: Op[]; retryAfter: string | null }
  | { kind: "failed"; error: Failure }
  | { kind: "retry"; error: Failure; retryAfter: string | null }
  | { kind: "cut"; error: Failure }
  | { kind: "unreached" }
  | { kind: "awake" };

export const failed = (name: string, message: string): Answer => ({
  kind: "failed",
  error: { name, message },
});

export const unsupported = (op: Op): Failure => ({
  name: "NotSupported",
  message: `Step "${op.displayName ?? op.id}" is of the kind ${op.op}${op.name ? ` (${op.name})` : ""}, which the local engine does not support.`,
});

/** What the SDK's HTTP answer means. */
export function readAnswer(
  status: number,
  headers: Record<string, string | string[] | undefined>,
  body: string,
): Answer {
  const header = (name: string) => headers[name]?.toString() ?? null;
  const retryAfter = header("retry-after");
  const retry = (error: Failure): Answer => ({ kind: "retry", error, retryAfter });
  if (header("x-inngest-sdk") === null) {
    return retry({ name: "NotFromTheSdk", message: `The app answered ${status} without the SDK's header.` });
  }
  if (status === 201) return failed("NotSupported", "The local engine does not support streaming answers.");
  let value: unknown;
  try {
    value = JSON.parse(body);
  } catch {
    return retry({ name: "Unreadable", message: `The app answered ${status} with a body that is not JSON.` });
  }
  if (status === 200) return { kind: "done", output: value };
  if (status === 206) {
    const parsed = ops.nonempty().safeParse(value);
    if (parsed.success) return { kind: "ops", ops: parsed.data, retryAfter };
    return retry({ name: "Unreadable", message: `The app's steps cannot be read: ${parsed.error.message}` });
  }
  const error = failure.safeParse(value).data ?? { name: "Error", message: `The app answered ${status}.` };
  return header("x-inngest-no-retry") === "true" ? { kind: "failed", error } : retry(error);
}

import { z } from "zod";
import { nextFiring } from "./cron";
import { duration } from "./duration";
import { compile, type Expression } from "./expression";

/** What the app says of one function, in so far as the engine can do it. */
export interface FunctionPlan {
  id: string;
  url: string;
  maxAttempts: number;
  events: { name: string; fits: Expression | null }[];
  crons: string[];
  concurrency: { limit: number; key: Expression | null }[];
  throttle?: { intervalMs: number; atOnce: number; key: Expression | null };
  debounce?: { periodMs: number; timeoutMs: number | null; key: Expression | null };
  singleton?: { mode: "skip" | "cancel"; key: Expression | null };
  idempotency?: Expression;
}

/** A text that `read` can make something of; what it throws is the complaint. */
const text = <T>(read: (text: string) => T) =>
  z.string().transform((value, ctx) => {
    try {
      return read(value);
    } catch (error) {
      ctx.addIssue({ code: "custom", message: error instanceof Error ? error.message : String(error) });
      return z.NEVER;
    }
  });

const expression = text(compile);
const key = expression.nullish().transform((value) => value ?? null);
const period = text((value) => {
  const ms = duration(value);
  if (!ms) throw new Error(`"${value}" is not a time such as 30s or 1h30m`);
  return ms;
});
const cron = text((value) => {
  if (!nextFiring(value, new Date())) throw new Error(`"${value}" never fires`);
  return value;
});

const trigger = z
  .strictObject({
    cron: cron.optional(),
    event: z.string().min(1).optional(),
    expression: expression.nullish(),
  })
  .refine((one) => Boolean(one.cron) !== Boolean(one.event), "needs an event or a cron");
const rule = z.strictObject({ limit: z.int().min(0), key, scope: z.literal("fn").optional() });
const rules = z.preprocess(
  (given) => [given].flat().map((one) => (typeof one === "number" ? { limit: one } : one)),
  z.array(rule).max(2),
);
const step = z.object({
  runtime: z.object({ type: z.literal("http"), url: z.url() }),
  retries: z.object({ attempts: z.int().min(0).max(20) }).nullish(),
});
const config = z.strictObject({
  id: z.string().min(1),
  name: z.string(),
  triggers: z.array(trigger).min(1, "a function needs a trigger: invoking one is not supported"),
  steps: z.object({ step }),
  concurrency: rules.optional(),
  throttle: z
    .strictObject({ limit: z.int().min(1), period, burst: z.int().min(0).default(1), key })
    .optional(),
  debounce: z.strictObject({ period, timeout: period.optional(), key }).optional(),
  singleton: z.strictObject({ mode: z.enum(["skip", "cancel"]), key }).optional(),
  idempotency: expression.optional(),
});

/** Throws with a sentence that names the function and what the engine cannot do of it. */
export function planFunction(given: unknown): FunctionPlan {
  const parsed = config.safeParse(given);
  if (!parsed.success) throw new Error(complaint(given, parsed.error.issues));
  const { id, triggers, steps, throttle, debounce, ...rest } = parsed.data;
  return {
    id,
    url: steps.step.runtime.url,
    maxAttempts: (steps.step.retries?.attempts ?? 3) + 1,
    events: triggers.flatMap((one) => (one.event ? [{ name: one.event, fits: one.expression ?? null }] : [])),
    crons: triggers.flatMap((one) => one.cron ?? []),
    concurrency: (rest.concurrency ?? []).filter((one) => one.limit > 0),
    // Inngest's server lets limit + burst runs start at once and then one per interval (seen in v1.43.0).
    throttle: throttle && {
      intervalMs: throttle.period / throttle.limit,
      atOnce: throttle.limit + throttle.burst,
      key: throttle.key,
    },
    debounce: debounce && {
      periodMs: debounce.period,
      timeoutMs: debounce.timeout ?? null,
      key: debounce.key,
    },
    singleton: rest.singleton,
    idempotency: rest.idempotency,
  };
}

function complaint(given: unknown, issues: z.core.$ZodIssue[]): string {
  const { data } = z.object({ id: z.string() }).safeParse(given);
  const sentences = issues.map((issue) => {
    const place = issue.path.join(".");
    if (issue.code !== "unrecognized_keys") return `${place}: ${issue.message}`;
    // createFunction calls it cancelOn; the SDK sends it as cancel.
    const names = issue.keys.map((name) =>
      [place, name === "cancel" ? "cancelOn" : name].filter(Boolean).join("."),
    );
    return `${names.join(", ")} is not supported by the local engine`;
  });
  return `function ${data?.id ?? "without id"}: ${sentences.join("; ")}`;
}

import { Cron } from "croner";
import { z } from "zod";
import { compile } from "./expression";

const unitMs = { ms: 1, s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000, w: 604_800_000 };

/** Milliseconds of a time string such as `1h30m`, or null when it is none. The SDK writes no time as "". */
export function duration(text: string): number | null {
  if (!/^(\d+(\.\d+)?(ms|[smhdw]))*$/.test(text)) return null;
  const parts = [...text.matchAll(/([\d.]+)(ms|[smhdw])/g)];
  return parts.reduce(
    (sum, [, amount, unit]) => sum + Number(amount) * unitMs[unit as keyof typeof unitMs],
    0,
  );
}

/** When a cron fires next after a moment, or null if never. `TZ=Europe/Paris 0 9 * * *` names its zone. */
export function nextFiring(text: string, after: Date): Date | null {
  const [, timezone = "UTC", pattern = ""] = /^(?:TZ=(\S+)\s+)?(.*)$/.exec(text.trim()) ?? [];
  return new Cron(pattern, { timezone, mode: "5-part" }).nextRun(after);
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

// Strict throughout: an option that is not named here is refused by its name.
const trigger = z
  .strictObject({ cron: cron.optional(), event: z.string().min(1).optional(), expression: key })
  .refine((one) => Boolean(one.cron) !== Boolean(one.event), "needs an event or a cron");
const rule = z.strictObject({ limit: z.int().min(0), key, scope: z.literal("fn").optional() });
const concurrency = z.preprocess(
  (given) => [given].flat().map((one) => (typeof one === "number" ? { limit: one } : one)),
  z.array(rule).max(2),
);
// Inngest's server lets limit + burst runs start at once and then one per interval (seen in v1.43.0).
const throttle = z
  .strictObject({ limit: z.int().min(1), period, burst: z.int().min(0).default(1), key })
  .transform((one) => ({ intervalMs: one.period / one.limit, atOnce: one.limit + one.burst, key: one.key }));
const debounce = z
  .strictObject({ period, timeout: period.nullish(), key })
  .transform((one) => ({ periodMs: one.period, timeoutMs: one.timeout ?? null, key: one.key }));
const step = z.object({
  runtime: z.object({ type: z.literal("http"), url: z.url() }),
  retries: z.object({ attempts: z.int().min(0).max(20) }).nullish(),
});
const plan = z
  .strictObject({
    id: z.string().min(1),
    name: z.string(),
    triggers: z.array(trigger).min(1, "a function needs a trigger: invoking one is not supported"),
    steps: z.object({ step }),
    concurrency: concurrency.optional(),
    throttle: throttle.optional(),
    debounce: debounce.optional(),
    singleton: z.strictObject({ mode: z.enum(["skip", "cancel"]), key }).optional(),
    idempotency: expression.optional(),
  })
  .transform(({ triggers, steps, concurrency = [], ...rest }) => ({
    ...rest,
    url: steps.step.runtime.url,
    maxAttempts: (steps.step.retries?.attempts ?? 3) + 1,
    events: triggers.flatMap((one) => (one.event ? [{ name: one.event, fits: one.expression }] : [])),
    crons: triggers.flatMap((one) => one.cron ?? []),
    concurrency: concurrency.filter((one) => one.limit > 0),
  }));

/** What the app says of one function, in so far as the engine can do it. */
export type FunctionPlan = z.infer<typeof plan>;

/** Throws with a sentence that names the function and what the engine cannot do of it. */
export function planFunction(given: unknown): FunctionPlan {
  const parsed = plan.safeParse(given);
  if (parsed.success) return parsed.data;
  const { data } = z.object({ id: z.string() }).safeParse(given);
  const sentences = parsed.error.issues.map((issue) => {
    const place = issue.path.join(".");
    if (issue.code !== "unrecognized_keys") return `${place}: ${issue.message}`;
    // createFunction calls it cancelOn; the SDK sends it as cancel.
    const names = issue.keys.map((name) => (name === "cancel" ? "cancelOn" : name));
    const places = names.map((name) => (place ? `${place}.${name}` : name));
    return `${places.join(", ")} is not supported by the local engine`;
  });
  throw new Error(`function ${data?.id ?? "without id"}: ${sentences.join("; ")}`);
}

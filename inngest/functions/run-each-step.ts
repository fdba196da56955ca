import { NonRetriableError } from "inngest";

/** What a job's parts need of its steps. */
export interface StepTools {
  run(name: string, work: () => Promise<unknown>): Promise<unknown>;
}

/**
 * Runs steps one after the other, whatever becomes of those before, and fails with the first failure at the end.
 * Each step has had tries of its own by then, so the function is not tried again.
 */
export async function runEachStep(
  step: StepTools,
  steps: Record<string, () => Promise<unknown>>,
): Promise<void> {
  const failures: unknown[] = [];
  for (const [name, work] of Object.entries(steps)) {
    await step.run(name, work).catch((error: unknown) => failures.push(error));
  }
  const [first] = failures;
  if (first === undefined) return;
  throw new NonRetriableError(first instanceof Error ? first.message : String(first), { cause: first });
}

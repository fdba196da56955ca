import type { TestResult } from "../check/reports";

export type Proof = "passing" | "failing" | "none";

/** A row is proved by every test whose title names it, and by no other. */
export function prove(id: string, tests: readonly TestResult[]): Proof {
  const named = new RegExp(`(?<![\\w-])${id}(?!\\d)`);
  const verdicts = tests.filter(({ title }) => named.test(title)).map(({ verdict }) => verdict);
  if (verdicts.includes("failed")) return "failing";
  return verdicts.includes("passed") ? "passing" : "none";
}

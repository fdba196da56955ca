import { existsSync, readFileSync } from "node:fs";
import { z } from "zod";
import { pageShown } from "./page-shown";

/** `skipped`: the test does not apply on this machine, such as those of root for others. */
export type Verdict = "passed" | "failed" | "skipped";

export type TestResult = { title: string; file: string; verdict: Verdict; message: string };

/** What a runner wrote down: its tests, and the faults outside of any test. */
export type Report = { tests: TestResult[]; faults: string[] };

const vitestReport = z.object({
  testResults: z.array(
    z.object({
      name: z.string(),
      status: z.string(),
      message: z.string().default(""),
      assertionResults: z.array(
        z.object({
          fullName: z.string(),
          status: z.string(),
          failureMessages: z.array(z.string()).default([]),
        }),
      ),
    }),
  ),
});

/** Null when there is no report: the runner has not run, or did not live to write one. */
export function readVitest(file: string): Report | null {
  if (!existsSync(file)) return null;
  const { testResults } = vitestReport.parse(JSON.parse(readFileSync(file, "utf8")));
  return {
    tests: testResults.flatMap(({ name, assertionResults }) =>
      assertionResults.map(({ fullName, status, failureMessages }) => ({
        title: fullName,
        file: name,
        verdict: status === "passed" || status === "failed" ? status : "skipped",
        message: failureMessages.join("\n"),
      })),
    ),
    // A file that does not even load has no tests to fail.
    faults: testResults
      .filter(
        ({ status, assertionResults }) =>
          status === "failed" && assertionResults.every((test) => test.status !== "failed"),
      )
      .map(({ name, message }) => `${name}\n${message}`),
  };
}

type Run = z.infer<typeof run>;
type Spec = {
  title: string;
  file: string;
  ok: boolean;
  tests: { status: string; results: Run[] }[];
};
type Suite = { title: string; suites?: Suite[]; specs?: Spec[] };

const run = z.object({
  error: z
    .object({ message: z.string().default(""), location: z.object({ line: z.number() }).optional() })
    .optional(),
  attachments: z.array(z.object({ name: z.string(), path: z.string().optional() })).default([]),
});

const suite: z.ZodType<Suite> = z.lazy(() =>
  z.object({
    title: z.string(),
    suites: z.array(suite).optional(),
    specs: z
      .array(
        z.object({
          title: z.string(),
          file: z.string(),
          ok: z.boolean(),
          tests: z.array(z.object({ status: z.string(), results: z.array(run) })),
        }),
      )
      .optional(),
  }),
);
const playwrightReport = z.object({
  suites: z.array(suite),
  errors: z.array(z.object({ message: z.string().default("") })).default([]),
});

export function readPlaywright(file: string): Report | null {
  if (!existsSync(file)) return null;
  const { suites, errors } = playwrightReport.parse(JSON.parse(readFileSync(file, "utf8")));
  return { tests: suites.flatMap((one) => testsOf(one, [])), faults: errors.map(({ message }) => message) };
}

function testsOf(one: Suite, above: string[]): TestResult[] {
  const titles = [...above, one.title];
  const own = (one.specs ?? []).map((spec) => ({
    title: [...titles.slice(1), spec.title].join(" "),
    file: spec.file,
    verdict: verdictOf(spec),
    message: spec.tests.flatMap(({ results }) => results.map(messageOf)).join("\n"),
  }));
  return [...own, ...(one.suites ?? []).flatMap((inner) => testsOf(inner, titles))];
}

function messageOf({ error, attachments }: Run): string {
  if (!error) return "";
  const line = error.location ? `At line ${error.location.line}.` : "";
  const context = attachments.find(({ name }) => name === "error-context")?.path;
  return [error.message, line, context ? pageShown(context) : ""].filter(Boolean).join("\n");
}

function verdictOf({ ok, tests }: Spec): Verdict {
  if (!ok) return "failed";
  return tests.every(({ status }) => status === "skipped") ? "skipped" : "passed";
}

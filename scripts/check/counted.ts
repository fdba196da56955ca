import type { ToolRun } from "../local/run-tool";
import type { Outcome } from "./outcome";
import type { Report } from "./reports";

/** The outcome of a test runner: by its report, and one failure more when it fell over beside it. */
export function counted(run: ToolRun, report: Report | null): Outcome {
  const end = run.words.slice(-3000);
  if (!report)
    return { passed: 0, failed: 1, details: [`It ended with code ${run.code} and left no report.\n${end}`] };
  const failing = report.tests.filter(({ verdict }) => verdict === "failed");
  const details = [
    ...failing.map(({ file, title, message }) => `${file}: ${title}\n${message}`),
    ...report.faults,
  ];
  const failed = failing.length + report.faults.length;
  const passed = report.tests.filter(({ verdict }) => verdict === "passed").length;
  if (run.code === 0 || failed > 0) return { passed, failed, details };
  return {
    passed,
    failed: 1,
    details: [`Every test passed, and yet it ended with code ${run.code}.\n${end}`],
  };
}

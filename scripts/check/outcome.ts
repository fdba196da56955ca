/** What a stage found; `details` is shown when it did not pass. */
export type Outcome = { passed: number; failed: number; details: string[] };

/** A stage that counts as one test. */
export function single(isPassed: boolean, details: string): Outcome {
  return isPassed ? { passed: 1, failed: 0, details: [] } : { passed: 0, failed: 1, details: [details] };
}

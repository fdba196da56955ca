import { callApp } from "./call";
import type { Core, Job } from "./core";
import { pause } from "./pause";
import { settle } from "./settle";

const databaseAwayMs = 500;

/**
 * Does one leased job to its end, and writes down what came of it even if the database is away meanwhile.
 * Says whether the app could be reached.
 */
export async function perform(core: Core, job: Job, halted: AbortSignal): Promise<boolean> {
  const answer = job.kind === "sleep" ? { kind: "awake" as const } : await callApp(core, job);
  while (!halted.aborted) {
    try {
      await settle(core, job, answer);
      break;
    } catch (error) {
      core.log(`Run ${job.run} cannot be settled yet: ${error instanceof Error ? error.message : error}`);
      await pause(databaseAwayMs, halted);
    }
  }
  return answer.kind !== "unreached";
}

import type { Answer } from "./answer";
import { callApp } from "./call";
import type { Core, Job } from "./core";
import { pause } from "./pause";
import { settle } from "./settle";

const databaseAwayMs = 500;

/** Does one leased job to its end. What came of it is written down even if the database is away meanwhile. */
export async function perform(core: Core, job: Job, stopping: AbortSignal): Promise<void> {
  const answer: Answer = job.kind === "sleep" ? { kind: "awake" } : await ask(core, job);
  while (!stopping.aborted) {
    try {
      return await settle(core, job, answer);
    } catch (error) {
      core.log(`Run ${job.run} cannot be settled yet: ${error instanceof Error ? error.message : error}`);
      await pause(databaseAwayMs, stopping);
    }
  }
}

async function ask(core: Core, job: Job): Promise<Answer> {
  try {
    return await callApp(core, job);
  } catch (error) {
    // callApp answers for the app itself; what it throws is the database's, before anything was sent.
    core.log(`Run ${job.run} cannot be called: ${error instanceof Error ? error.message : error}`);
    return { kind: "unreached" };
  }
}

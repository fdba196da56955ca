import { claim, untilDue } from "./claim";
import type { Core } from "./core";
import { pause } from "./pause";
import { perform } from "./perform";
import { tend } from "./tend";
import { fireTimers } from "./timers";

const databaseAwayMs = 500;
const appAwayMs = 500;
const tendEveryMs = 60_000;
/** Under load, jobs are claimed a few at a time and timers not at every turn, to ask the database less. */
const gatherMs = 8;
const timersEveryMs = 25;

/** Starts whatever is due until told to close, then waits for a ring or the next due time. */
export async function work(core: Core, closing: AbortSignal, halted: AbortSignal): Promise<void> {
  let tendAt = core.clock.in(tendEveryMs);
  let tending = Promise.resolve();
  let timersAt = 0;
  while (!closing.aborted) {
    try {
      if (core.clock.now() >= tendAt) {
        tendAt = core.clock.in(tendEveryMs);
        tending = tending.then(() => tend(core));
      }
      if (performance.now() >= timersAt) {
        await fireTimers(core);
        timersAt = performance.now() + timersEveryMs;
      }
      const started = await startJobs(core, halted);
      if (started && core.underway.size > core.mostCalls / 2) await pause(gatherMs, closing);
      if (!started) await core.bell.wait(await untilDue(core));
    } catch (error) {
      core.log(`The database cannot be asked: ${error instanceof Error ? error.message : error}`);
      await pause(databaseAwayMs, closing);
    }
  }
  await tending;
}

async function startJobs(core: Core, halted: AbortSignal): Promise<number> {
  if (performance.now() < core.restUntil) return 0;
  const jobs = await claim(core);
  for (const job of jobs) {
    core.underway.set(job.id, job);
    perform(core, job, halted).then((isReached) => {
      // An app that is away answers no job, so the others need not be tried in the meantime.
      if (!isReached) core.restUntil = performance.now() + appAwayMs;
      core.underway.delete(job.id);
      core.bell.ring();
    });
  }
  return jobs.length;
}

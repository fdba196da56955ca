import { claim, untilDue } from "./claim";
import type { Core } from "./core";
import { pause } from "./pause";
import { perform } from "./perform";
import { tend } from "./tend";
import { fireTimers } from "./timers";

const databaseAwayMs = 500;
const tendEveryMs = 60_000;

/** Starts whatever is due until told to close, then waits for a ring or the next due time. */
export async function work(core: Core, closing: AbortSignal, halted: AbortSignal): Promise<void> {
  let tendAt = core.clock.in(tendEveryMs);
  let tending = Promise.resolve();
  while (!closing.aborted) {
    try {
      const fired = await fireTimers(core);
      const jobs = await claim(core);
      for (const job of jobs) {
        core.underway.set(job.id, job);
        perform(core, job, halted).finally(() => {
          core.underway.delete(job.id);
          core.bell.ring();
        });
      }
      if (core.clock.now() >= tendAt) {
        tendAt = core.clock.in(tendEveryMs);
        tending = tending.then(() => tend(core));
      }
      if (!fired && !jobs.length) await core.bell.wait(await untilDue(core));
    } catch (error) {
      core.log(`The database cannot be asked: ${error instanceof Error ? error.message : error}`);
      await pause(databaseAwayMs, closing);
    }
  }
  await tending;
}

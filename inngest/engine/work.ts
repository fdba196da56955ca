import { type Answer, failed } from "./answer";
import { callApp } from "./call";
import { claim, untilDue } from "./claim";
import { type Core, type Job, reason } from "./core";
import { pause } from "./pause";
import { settle } from "./settle";
import { tend } from "./tend";
import { fireTimers } from "./timers";

const awayMs = 500;
const tendEveryMs = 60_000;
/** Under load, jobs are claimed a few at a time and timers not at every turn, to ask the database less. */
const gatherMs = 8;
const timersEveryMs = 25;

/** Starts whatever is due until told to close, then waits for a ring or the next due time. */
export async function work(core: Core): Promise<void> {
  let tendAt = core.clock.in(tendEveryMs);
  let tending = Promise.resolve();
  let timersAt = 0;
  while (!core.closing.signal.aborted) {
    try {
      if (core.clock.now() >= tendAt) {
        tendAt = core.clock.in(tendEveryMs);
        tending = tending.then(() => tend(core));
      }
      if (performance.now() >= timersAt) {
        await fireTimers(core);
        timersAt = performance.now() + timersEveryMs;
      }
      const jobs = performance.now() < core.restUntil ? [] : await claim(core);
      for (const job of jobs) perform(core, job);
      if (!jobs.length) await core.bell.wait(await untilDue(core));
      else if (core.underway.size > core.mostCalls / 2) await pause(gatherMs, core.closing.signal);
    } catch (error) {
      core.log(`The database cannot be asked: ${reason(error)}`);
      await pause(awayMs, core.closing.signal);
    }
  }
  await tending;
}

/** Does one leased job to its end. */
async function perform(core: Core, job: Job): Promise<void> {
  core.underway.set(job.id, job);
  const answer: Answer = job.kind === "sleep" ? { kind: "awake" } : await callApp(core, job);
  // An app that is away answers no job, so the others need not be tried in the meantime.
  if (answer.kind === "unreached") core.restUntil = performance.now() + awayMs;
  await writeDown(core, job, answer);
  core.underway.delete(job.id);
  core.bell.ring();
}

/** Tries until it succeeds: the database may be away, and an answer that is lost is a step done twice. */
async function writeDown(core: Core, job: Job, given: Answer): Promise<void> {
  let answer = given;
  while (!core.halted.signal.aborted) {
    try {
      return await settle(core, job, answer);
    } catch (error) {
      core.log(`Run ${job.run} cannot be settled: ${reason(error)}`);
      if (isAboutData(error)) answer = failed("NotSettled", reason(error));
      await pause(awayMs, core.halted.signal);
    }
  }
}

/** Postgres refuses the answer itself (SQLSTATE class 22), so trying again is no use. */
const isAboutData = (error: unknown) =>
  error instanceof Error && "code" in error && String(error.code).startsWith("22");

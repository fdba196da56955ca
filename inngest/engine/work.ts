import pg from "pg";
import { type Answer, callApp, failed } from "./call";
import { type Core, type Job, later, pause, reason } from "./core";
import { fireTimers } from "./register";
import { settle } from "./settle";

const mostCalls = 20;
const awayMs = 500;
const tendEveryMs = 60_000;
const keptMs = 7 * 86_400_000;
/** Under load, jobs are claimed a few at a time and timers not at every turn, to ask the database less. */
const gatherMs = 8;
const timersEveryMs = 25;

/** Starts whatever is due until told to close, then waits for a ring or the next due time. */
export async function work(core: Core): Promise<void> {
  const { signal } = core.closing;
  let isSureOfLeases = false;
  let tendAt = core.now();
  let timersAt = 0;
  while (!signal.aborted) {
    const { bell } = core;
    try {
      // Leases are in doubt after a start, and after a statement whose answer was lost.
      if (!isSureOfLeases) await takeBack(core);
      isSureOfLeases = true;
      if (core.now() >= tendAt) {
        await tend(core);
        tendAt = later(core.now(), tendEveryMs);
      }
      if (performance.now() >= timersAt) {
        await fireTimers(core);
        timersAt = performance.now() + timersEveryMs;
      }
      const jobs = await claim(core);
      for (const job of jobs) perform(core, job);
      if (!jobs.length) await pause(await untilDue(core), bell.signal);
      else if (core.underway.size > mostCalls / 2) await pause(gatherMs, signal);
    } catch (error) {
      isSureOfLeases = false;
      core.log(`The database cannot be asked: ${reason(error)}`);
      await pause(awayMs, signal);
    }
  }
}

/** Leases the jobs that are due, oldest first, as far as concurrency limits and free places allow. */
async function claim(core: Core): Promise<Job[]> {
  const places = mostCalls - core.underway.size;
  if (places <= 0) return [];
  // Calls under way count against their keys; runs that sleep or wait do not.
  const taken = new Map<string, number>();
  const take = ({ keys }: Pick<Job, "keys">) => {
    for (const key of keys) taken.set(key, (taken.get(key) ?? 0) + 1);
  };
  const fullKeys = ({ keys, function: id }: Pick<Job, "keys" | "function">) => {
    const limits = core.plans.get(id)?.concurrency ?? [];
    return keys.filter((key, n) => (taken.get(key) ?? 0) >= (limits[n]?.limit ?? Number.POSITIVE_INFINITY));
  };
  const underway = [...core.underway.values()];
  underway.forEach(take);
  const { rows } = await core.pool.query<Pick<Job, "id" | "keys" | "function">>(
    `select j.id, j.keys, r.function from engine.jobs j join engine.runs r on r.id = j.run
      where j.leased_at is null and j.due <= $1 and not j.keys && $2
        and (j.kind <> 'call' or not exists (
          select from engine.jobs o where o.run = j.run and o.kind = 'call' and o.leased_at is not null))
      order by j.due, j.id limit $3`,
    [core.now(), underway.flatMap(fullKeys), places],
  );
  const admitted: string[] = [];
  for (const job of rows) {
    if (fullKeys(job).length) continue;
    take(job);
    admitted.push(job.id);
  }
  return admitted.length ? lease(core, admitted) : [];
}

async function lease(core: Core, ids: string[]): Promise<Job[]> {
  const { rows } = await core.pool.query<Job>(
    `with leased as (
       update engine.jobs set leased_at = $2, generation = generation + 1
        where id = any($1) and leased_at is null returning *),
     started as (
       update engine.runs set status = 'running', started_at = $2
        where id in (select run from leased) and status = 'queued')
     select l.id, l.run, l.kind, l.step, l.member_of as "memberOf", l.keys, l.attempt, l.generation,
            r.function, r.event,
            exists (select from engine.jobs o where o.run = l.run and o.kind <> 'call' and o.id <> l.id)
              as "isParallel",
            (select coalesce(json_agg(json_build_array(s.id, s.value) order by s.seq), '[]')
               from engine.steps s where s.run = l.run and l.kind <> 'sleep') as steps
       from leased l join engine.runs r on r.id = l.run order by l.due, l.id`,
    [ids, core.now()],
  );
  return rows;
}

/** Takes back leases that nobody here works on: the work is done again, and late answers are refused. */
async function takeBack(core: Core): Promise<void> {
  const underway = [[...core.underway.keys()]];
  // Of a run's calls only one may wait, so one that waits beside a leased one goes first.
  await core.pool.query(
    `delete from engine.jobs where kind = 'call' and leased_at is null and run in (
       select run from engine.jobs where kind = 'call' and leased_at is not null and id <> all($1))`,
    underway,
  );
  await core.pool.query(
    "update engine.jobs set leased_at = null where leased_at is not null and id <> all($1)",
    underway,
  );
}

/** Milliseconds until something falls due, at most a second. */
async function untilDue(core: Core): Promise<number> {
  const now = core.now();
  const { rows } = await core.pool.query<{ next: Date | null }>(
    `select least((select min(due) from engine.jobs where leased_at is null and due > $1),
                  (select min(due) from engine.timers)) as next`,
    [now],
  );
  const ms = (rows[0]?.next?.getTime() ?? Number.POSITIVE_INFINITY) - now.getTime();
  return Math.min(1000, Math.max(0, ms) + 1);
}

/** Keeps the clock right and the tables small: each time forgets more than the engine does between two times. */
async function tend(core: Core): Promise<void> {
  await core.syncClock();
  await core.pool.query(
    `with events as (delete from engine.events where id in (
            select id from engine.events where received_at < $1 limit 20000)),
          runs as (delete from engine.runs where id in (
            select id from engine.runs where finished_at < $1 limit 20000))
     delete from engine.gates where until < $2`,
    [later(core.now(), -keptMs), core.now()],
  );
}

/** Does one leased job to its end. */
async function perform(core: Core, job: Job): Promise<void> {
  core.underway.set(job.id, job);
  const slept: Answer = { ops: [{ id: job.step ?? "", op: "Slept" }] };
  const answer = job.kind === "sleep" ? slept : await callApp(core, job);
  // An app that is away answers no job. This one keeps its place meanwhile, so that few are tried in vain.
  if (!answer) await pause(awayMs);
  await writeDown(core, job, answer);
  core.underway.delete(job.id);
  core.ring();
}

/** Tries until it succeeds: the database may be away, and an answer that is lost is a step done twice. */
async function writeDown(core: Core, job: Job, answer: Answer | null): Promise<void> {
  while (!core.halted.signal.aborted) {
    try {
      return await settle(core, job, answer);
    } catch (error) {
      core.log(`Run ${job.run} cannot be settled: ${reason(error)}`);
      // SQLSTATE class 22: Postgres refuses the answer itself, so trying again is no use.
      const isAboutData = error instanceof pg.DatabaseError && error.code?.startsWith("22");
      if (isAboutData) return writeDown(core, job, failed("RunFailed", "NotSettled", reason(error)));
      await pause(awayMs);
    }
  }
}

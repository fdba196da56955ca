import type { Core, Job } from "./core";

/** Leases the jobs that are due, oldest first, as far as concurrency limits and free places allow. */
export async function claim(core: Core): Promise<Job[]> {
  const places = core.mostCalls - core.underway.size;
  if (places <= 0) return [];
  const room = roomByKey(core);
  const { rows } = await core.pool.query<{ id: string; kind: Job["kind"]; keys: string[]; function: string }>(
    `select j.id, j.kind, j.keys, r.function from engine.jobs j join engine.runs r on r.id = j.run
        where j.leased_at is null and j.due <= $1 and not j.keys && $2
          and (j.kind <> 'call' or not exists (
            select from engine.jobs o where o.run = j.run and o.kind = 'call' and o.leased_at is not null))
        order by j.due, j.id limit $3`,
    [core.clock.now(), [...room].filter(([, left]) => left <= 0).map(([key]) => key), places],
  );
  const admitted = rows.filter((job) => {
    const limits = core.plans.get(job.function)?.concurrency ?? [];
    const left = job.keys.map((key, n) => room.get(key) ?? limits[n]?.limit ?? Number.POSITIVE_INFINITY);
    if (left.some((places) => places <= 0)) return false;
    job.keys.forEach((key, n) => {
      room.set(key, (left[n] ?? 0) - 1);
    });
    return true;
  });
  return lease(core, admitted);
}

/** Calls under way count against their keys; runs that sleep or wait do not. */
function roomByKey(core: Core): Map<string, number> {
  const room = new Map<string, number>();
  for (const job of core.underway.values()) {
    const limits = core.plans.get(job.function)?.concurrency ?? [];
    job.keys.forEach((key, n) => {
      room.set(key, (room.get(key) ?? limits[n]?.limit ?? Number.POSITIVE_INFINITY) - 1);
    });
  }
  return room;
}

async function lease(core: Core, jobs: { id: string }[]): Promise<Job[]> {
  if (!jobs.length) return [];
  const { rows } = await core.pool.query<Job>(
    `with leased as (
         update engine.jobs set leased_at = $2, generation = generation + 1
          where id = any($1) and leased_at is null
         returning id, run, kind, step, member_of, keys, attempt, generation, due),
       started as (
         update engine.runs set status = 'running', started_at = $2
          where id in (select run from leased) and status = 'queued')
       select l.id, l.run, l.kind, l.step, l.member_of as "memberOf", l.keys, l.attempt, l.generation,
              r.function, r.event,
              exists (select from engine.jobs o where o.run = l.run and o.kind <> 'call' and o.id <> l.id)
                as "isParallel",
              (select coalesce(json_agg(json_build_array(s.id, s.value) order by s.seq), '[]')
                 from engine.steps s where s.run = l.run and l.kind <> 'sleep') as "steps"
         from leased l join engine.runs r on r.id = l.run order by l.due, l.id`,
    [jobs.map(({ id }) => id), core.clock.now()],
  );
  return rows;
}

/** Takes back leases that nobody here works on: the work is done again, and late answers are refused. */
export async function takeBack(core: Core, before: Date | "infinity"): Promise<void> {
  const orphaned = "leased_at < $1 and id <> all($2)";
  const values = [before, [...core.underway.keys()]];
  // Of a run's calls only one may wait, so one that waits beside a leased one goes first.
  await core.pool.query(
    `delete from engine.jobs where kind = 'call' and leased_at is null
        and run in (select run from engine.jobs where kind = 'call' and ${orphaned})`,
    values,
  );
  await core.pool.query(
    `update engine.jobs set leased_at = null, generation = generation + 1 where ${orphaned}`,
    values,
  );
}

/** Milliseconds until something falls due, at most a second. */
export async function untilDue(core: Core): Promise<number> {
  const now = core.clock.now();
  const { rows } = await core.pool.query<{ next: Date | null }>(
    `select least((select min(due) from engine.jobs where leased_at is null and due > $1),
                  (select min(due) from engine.timers)) as next`,
    [now],
  );
  const ms = (rows[0]?.next?.getTime() ?? Number.POSITIVE_INFINITY) - now.getTime();
  return Math.min(1000, Math.max(0, ms) + 1);
}

-- Payloads are json, never jsonb: jsonb refuses NUL characters and reorders keys.

create table engine.functions (
  id text primary key,
  app text not null,
  config json not null
);

create table engine.events (
  id text primary key,
  name text not null,
  body json not null,
  received_at timestamptz not null
);
create index on engine.events (received_at);

create table engine.runs (
  id text primary key,
  function text not null,
  event json not null,
  keys text[] not null,
  singleton_key text,
  status text not null default 'queued' check (status in ('queued', 'running', 'completed', 'failed', 'cancelled')),
  output json,
  created_at timestamptz not null,
  started_at timestamptz,
  finished_at timestamptz
);
create unique index on engine.runs (singleton_key) where status in ('queued', 'running');
create index on engine.runs (finished_at) where finished_at is not null;

-- What a run has behind it. seq is the order of completion, which the SDK replays.
create table engine.steps (
  run text not null references engine.runs on delete cascade,
  id text not null,
  value json,
  seq bigint generated always as identity,
  primary key (run, id)
);

-- What a run has before it. 'call' asks the function what comes next, 'step' runs one planned step,
-- 'sleep' only waits. A new lease raises the generation, so a late answer to an old one is recognised.
create table engine.jobs (
  id bigint generated always as identity primary key,
  run text not null references engine.runs on delete cascade,
  kind text not null check (kind in ('call', 'step', 'sleep')),
  step text,
  member_of bigint,
  keys text[] not null,
  attempt int not null default 0,
  generation int not null default 0,
  due timestamptz not null,
  leased_at timestamptz
);
create index on engine.jobs (due, id) where leased_at is null;
create index on engine.jobs (leased_at) where leased_at is not null;
create unique index on engine.jobs (run, step);
-- Only the waiting call is unique: one under way may already have read an older state, so what finishes
-- meanwhile must be able to ask for another.
create unique index on engine.jobs (run) where kind = 'call' and leased_at is null;

-- What starts runs later: the next firing of a cron, or the event that a debounce holds back.
create table engine.timers (
  key text primary key,
  function text not null,
  due timestamptz not null,
  cron text,
  event json,
  latest timestamptz
);
create index on engine.timers (due);

-- What keeps runs back: an idempotency key until it may pass again, a throttle's next free moment.
create table engine.gates (
  key text primary key,
  until timestamptz not null
);

-- Who may see what. Three roles: the owner (runs this file), the application's login, and a role without a
-- login that owns the few lookups that must cross tenants. None of them can bypass row-level security.

do $$
begin
  if not exists (select from pg_roles where rolname = 'longshore_app') then
    create role longshore_app login nosuperuser nobypassrls;
  end if;
  if not exists (select from pg_roles where rolname = 'longshore_lookup') then
    create role longshore_lookup nologin nosuperuser nobypassrls;
  end if;
  -- The owner must be a member to hand the lookups over; PostgreSQL 16 and later do not imply it.
  execute format('grant longshore_lookup to %I with inherit false, set true', current_user);
end
$$;
--> statement-breakpoint
grant usage on schema public to longshore_app, longshore_lookup;
--> statement-breakpoint
grant select, insert, update, delete on all tables in schema public to longshore_app;
--> statement-breakpoint
alter default privileges in schema public grant select, insert, update, delete on tables to longshore_app;
--> statement-breakpoint

-- The tenant of the current transaction; null (and so: nothing visible) when none was set.
create function current_organization() returns uuid
  language sql stable parallel safe
  return nullif(current_setting('app.organization', true), '')::uuid;
--> statement-breakpoint

-- Every table with tenant data goes through this, once, in the migration that creates it.
create function secure_tenant_table(target regclass, tenant_column name default 'organization_id')
  returns void language plpgsql as $$
begin
  execute format('alter table %s enable row level security', target);
  execute format('alter table %s force row level security', target);
  execute format(
    'create policy tenant on %s using (%I = current_organization()) with check (%I = current_organization())',
    target, tenant_column, tenant_column
  );
end
$$;
--> statement-breakpoint
select secure_tenant_table('organizations', 'id');
--> statement-breakpoint
select secure_tenant_table(c.oid::regclass)
from pg_class c
join pg_attribute a on a.attrelid = c.oid and a.attname = 'organization_id'
where c.relnamespace = 'public'::regnamespace and c.relkind = 'r';
--> statement-breakpoint

-- Lookups: the only ways across tenants. Each answers with ids, never with a tenant's data.
create schema lookup;
--> statement-breakpoint
grant usage on schema lookup to longshore_app;
--> statement-breakpoint
-- Owning a function takes the right to create one where it lies.
grant usage, create on schema lookup to longshore_lookup;
--> statement-breakpoint
create policy lookup on stores for select to longshore_lookup using (true);
--> statement-breakpoint
create policy lookup on members for select to longshore_lookup using (true);
--> statement-breakpoint
create policy lookup on organizations for select to longshore_lookup using (true);
--> statement-breakpoint
create policy lookup on authorization_attempts for select to longshore_lookup using (true);
--> statement-breakpoint
create policy lookup on grants for select to longshore_lookup using (true);
--> statement-breakpoint
create policy lookup on store_grants for select to longshore_lookup using (true);
--> statement-breakpoint
create policy lookup on outbox for select to longshore_lookup using (true);
--> statement-breakpoint
create policy lookup on inbox for select to longshore_lookup using (true);
--> statement-breakpoint
create policy lookup on confirmations for select to longshore_lookup using (true);
--> statement-breakpoint
create policy lookup on pulls for select to longshore_lookup using (true);
--> statement-breakpoint
grant select on stores, members, organizations, authorization_attempts, grants, store_grants, outbox, inbox,
  confirmations, pulls to longshore_lookup;
--> statement-breakpoint

create function lookup.organizations_of_user(person uuid)
  returns table (organization_id uuid, name text, role text)
  language sql stable security definer set search_path = public, pg_temp as $$
  select m.organization_id, o.name, m.role
  from members m join organizations o on o.id = m.organization_id
  where m.user_id = person order by m.created_at
$$;
--> statement-breakpoint
alter function lookup.organizations_of_user(uuid) owner to longshore_lookup;
--> statement-breakpoint
create function lookup.stores_of_shop(of_marketplace text, of_shop text)
  returns table (organization_id uuid, store_id uuid)
  language sql stable security definer set search_path = public, pg_temp as $$
  select s.organization_id, s.id
  from stores s where s.marketplace = of_marketplace and s.shop_id = of_shop and s.confirmed_at is not null
$$;
--> statement-breakpoint
alter function lookup.stores_of_shop(text, text) owner to longshore_lookup;
--> statement-breakpoint
create function lookup.stores_of_account(of_marketplace text, of_account text)
  returns table (organization_id uuid, store_id uuid)
  language sql stable security definer set search_path = public, pg_temp as $$
  select g.organization_id, sg.store_id
  from grants g join store_grants sg on sg.grant_id = g.id
  where g.marketplace = of_marketplace and g.account_id = of_account
$$;
--> statement-breakpoint
alter function lookup.stores_of_account(text, text) owner to longshore_lookup;
--> statement-breakpoint
create function lookup.attempt_of_state(hash text)
  returns table (organization_id uuid, attempt_id uuid)
  language sql stable security definer set search_path = public, pg_temp as $$
  select a.organization_id, a.id
  from authorization_attempts a where a.state_hash = hash
$$;
--> statement-breakpoint
alter function lookup.attempt_of_state(text) owner to longshore_lookup;
--> statement-breakpoint
create function lookup.stores_due(due timestamptz, most int)
  returns table (organization_id uuid, store_id uuid)
  language sql stable security definer set search_path = public, pg_temp as $$
  select s.organization_id, s.id
  from stores s where s.next_pull_at <= due order by s.next_pull_at limit most
$$;
--> statement-breakpoint
alter function lookup.stores_due(timestamptz, int) owner to longshore_lookup;
--> statement-breakpoint
create function lookup.backfills_open(due timestamptz, most int)
  returns table (organization_id uuid, pull_id uuid)
  language sql stable security definer set search_path = public, pg_temp as $$
  select p.organization_id, p.id
  from pulls p where p.kind = 'backfill' and p.finished_at is null and p.sweep_at <= due
  order by p.sweep_at limit most
$$;
--> statement-breakpoint
alter function lookup.backfills_open(timestamptz, int) owner to longshore_lookup;
--> statement-breakpoint
create function lookup.outbox_open(created_before timestamptz, most int)
  returns table (organization_id uuid, event_id uuid)
  language sql stable security definer set search_path = public, pg_temp as $$
  select e.organization_id, e.id
  from outbox e where e.delivered_at is null and e.created_at < created_before
  order by e.created_at limit most
$$;
--> statement-breakpoint
alter function lookup.outbox_open(timestamptz, int) owner to longshore_lookup;
--> statement-breakpoint
create function lookup.inbox_open(due timestamptz, most int)
  returns table (organization_id uuid, webhook_id uuid)
  language sql stable security definer set search_path = public, pg_temp as $$
  select w.organization_id, w.id
  from inbox w where w.handled_at is null and w.sweep_at <= due
  order by w.sweep_at limit most
$$;
--> statement-breakpoint
alter function lookup.inbox_open(timestamptz, int) owner to longshore_lookup;
--> statement-breakpoint
create function lookup.confirmations_open(due timestamptz, most int)
  returns table (organization_id uuid, confirmation_id uuid)
  language sql stable security definer set search_path = public, pg_temp as $$
  select c.organization_id, c.id
  from confirmations c
  where c.state not in ('confirmed', 'refused') and not c.has_given_up and c.sweep_at <= due
  order by c.sweep_at limit most
$$;
--> statement-breakpoint
alter function lookup.confirmations_open(timestamptz, int) owner to longshore_lookup;
--> statement-breakpoint
create function lookup.grants_ending(ends_before timestamptz, most int)
  returns table (organization_id uuid, grant_id uuid)
  language sql stable security definer set search_path = public, pg_temp as $$
  select g.organization_id, g.id
  from grants g where g.lost_at is null and g.access_expires_at < ends_before
  order by g.access_expires_at limit most
$$;
--> statement-breakpoint
alter function lookup.grants_ending(timestamptz, int) owner to longshore_lookup;
--> statement-breakpoint
create function lookup.references_due(due timestamptz, most int)
  returns table (organization_id uuid, store_id uuid)
  language sql stable security definer set search_path = public, pg_temp as $$
  select s.organization_id, s.id
  from stores s where s.references_due_at <= due order by s.references_due_at limit most
$$;
--> statement-breakpoint
alter function lookup.references_due(timestamptz, int) owner to longshore_lookup;
--> statement-breakpoint
revoke execute on all functions in schema lookup from public;
--> statement-breakpoint
grant execute on all functions in schema lookup to longshore_app;

select secure_tenant_table(target::regclass)
from unnest(array['warehouses', 'platform_origins', 'origin_bindings', 'platform_labels']) as target;
--> statement-breakpoint
-- A cancellation is one of several requests that may stand open. The rows are every tenant's: the policies,
-- forced upon the owner too, would show none of them.
alter table orders no force row level security;
--> statement-breakpoint
update orders set
  open_requests = case when cancellation_requested then array['cancellation'] else '{}' end,
  refused_requests = case when cancellation_refused_at is not null then array['cancellation'] else '{}' end;
--> statement-breakpoint
alter table orders force row level security;
--> statement-breakpoint
create policy lookup on orders for select to longshore_lookup using (true);
--> statement-breakpoint
create policy lookup on platform_labels for select to longshore_lookup using (true);
--> statement-breakpoint
grant select (id, organization_id, store_id, buyer_due_at) on orders to longshore_lookup;
--> statement-breakpoint
grant select (id, organization_id, sweep_at) on platform_labels to longshore_lookup;
--> statement-breakpoint
-- The lookups belong to their role: only it may change them.
set local role longshore_lookup;
--> statement-breakpoint
drop function lookup.stores_of_shop(text, text);
--> statement-breakpoint
create function lookup.stores_of_shop(of_marketplace text, of_shop text, of_region text)
  returns table (organization_id uuid, store_id uuid)
  language sql stable security definer set search_path = public, pg_temp as $$
  select s.organization_id, s.id
  from stores s
  where s.marketplace = of_marketplace and s.shop_id = of_shop and s.region = coalesce(of_region, s.region)
    and s.confirmed_at is not null
$$;
--> statement-breakpoint
-- Only what can be renewed is renewed.
create or replace function lookup.grants_ending(ends_before timestamptz, most int)
  returns table (organization_id uuid, grant_id uuid)
  language sql stable security definer set search_path = public, pg_temp as $$
  select g.organization_id, g.id
  from grants g where g.lost_at is null and g.refresh_token is not null and g.access_expires_at < ends_before
  order by g.access_expires_at limit most
$$;
--> statement-breakpoint
-- Grants whose end is near enough to be told of; which of the days are due is the verb's to say.
create function lookup.grants_expiring(ends_before timestamptz, most int)
  returns table (organization_id uuid, grant_id uuid)
  language sql stable security definer set search_path = public, pg_temp as $$
  select g.organization_id, g.id
  from grants g
  where g.lost_at is null and g.expires_at < ends_before and g.announced_days is distinct from 0
  order by g.expires_at limit most
$$;
--> statement-breakpoint
-- Stores with orders whose address must be asked for.
create function lookup.buyers_due(due timestamptz, most int)
  returns table (organization_id uuid, store_id uuid)
  language sql stable security definer set search_path = public, pg_temp as $$
  select distinct o.organization_id, o.store_id
  from orders o where o.buyer_due_at <= due limit most
$$;
--> statement-breakpoint
create function lookup.labels_open(due timestamptz, most int)
  returns table (organization_id uuid, label_id uuid)
  language sql stable security definer set search_path = public, pg_temp as $$
  select l.organization_id, l.id
  from platform_labels l where l.sweep_at <= due
  order by l.sweep_at limit most
$$;
--> statement-breakpoint
revoke execute on all functions in schema lookup from public;
--> statement-breakpoint
grant execute on all functions in schema lookup to longshore_app;
--> statement-breakpoint
reset role;

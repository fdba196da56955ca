DROP INDEX "confirmations_sweep";--> statement-breakpoint
CREATE INDEX "confirmations_sweep" ON "confirmations" USING btree ("sweep_at") WHERE "confirmations"."state" not in ('confirmed', 'refused', 'not_needed') and not "confirmations"."has_given_up";--> statement-breakpoint
set local role longshore_lookup;
--> statement-breakpoint
create or replace function lookup.confirmations_open(due timestamptz, most int)
  returns table (organization_id uuid, confirmation_id uuid)
  language sql stable security definer set search_path = public, pg_temp as $$
  select c.organization_id, c.id
  from confirmations c
  where c.state not in ('confirmed', 'refused', 'not_needed') and not c.has_given_up and c.sweep_at <= due
  order by c.sweep_at limit most
$$;
--> statement-breakpoint
reset role;

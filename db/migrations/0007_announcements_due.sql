-- The lookups belong to their role: only it may change them.
set local role longshore_lookup;
--> statement-breakpoint
drop function lookup.grants_expiring(timestamptz, int);
--> statement-breakpoint
-- Grants with an announcement due that was not made: those already told of fill no place. The days are those of
-- domain/grant.ts.
create function lookup.announcements_due(due timestamptz, most int)
  returns table (organization_id uuid, grant_id uuid)
  language sql stable security definer set search_path = public, pg_temp as $$
  select g.organization_id, g.id
  from grants g,
    lateral (
      select min(days) as days from unnest(array[14, 7, 3, 1, 0]) as days
      where g.expires_at <= due + days * interval '24 hours'
    ) as announcement
  where g.lost_at is null and announcement.days < coalesce(g.announced_days, 15)
  order by g.expires_at limit most
$$;
--> statement-breakpoint
revoke execute on all functions in schema lookup from public;
--> statement-breakpoint
grant execute on all functions in schema lookup to longshore_app;
--> statement-breakpoint
reset role;

import { sql } from "drizzle-orm";
import { announcementDue, type GrantLoss, type GrantPurpose } from "@/domain/grant";
import type { GrantId, StoreId, UserId } from "@/domain/ids";
import { grantEndMail } from "@/emails/grant-end-mail";
import { defaultLocale, isLocale } from "@/i18n/locales";
import { read } from "../change";
import { type Ctx, marketplaceOf } from "../context";
import type { Mailer } from "../mail";

export interface GrantEndNews {
  grantId: GrantId;
  userId: UserId;
  /** The announcement: so many days before the end, or zero when it is over. */
  days: number;
}

interface Row extends Record<string, unknown> {
  purpose: GrantPurpose;
  marketplace: string;
  expiresAt: string;
  isLost: boolean;
  lostReason: GrantLoss | null;
  stores: { id: StoreId; name: string }[];
  email: string;
  locale: string | null;
}

/** Writes to one person of a grant's end. Says nothing when it was renewed meanwhile, or they have left. */
export async function mailGrantEnd(
  ctx: Ctx,
  mailer: Mailer,
  { grantId, userId, days }: GrantEndNews,
): Promise<{ sent: boolean }> {
  const { rows } = await read(ctx, (tx) =>
    tx.execute<Row>(sql`
      select g.purpose, g.marketplace, g.expires_at as "expiresAt", g.lost_at is not null as "isLost",
        g.lost_reason as "lostReason", u.email, u.locale,
        (
          select coalesce(json_agg(json_build_object('id', s.id, 'name', s.name) order by s.name), '[]'::json)
          from store_grants sg join stores s on s.id = sg.store_id
          where sg.grant_id = g.id and s.confirmed_at is not null
            and (m.role <> 'manager' or s.id = any(m.store_ids))
        ) as stores
      from grants g, members m join users u on u.id = m.user_id
      where g.id = ${grantId} and m.user_id = ${userId}
    `),
  );
  const [row] = rows;
  const [store] = row?.stores ?? [];
  if (!row || !store || !isStillTrue(row, days, ctx.now())) return { sent: false };
  const { purpose, email, locale, lostReason } = row;
  const link = new URL(`/stores/${store.id}?tab=authorization`, ctx.appUrl).href;
  await mailer.send({
    to: email,
    ...grantEndMail({
      locale: locale && isLocale(locale) ? locale : defaultLocale,
      marketplace: marketplaceOf(ctx, row.marketplace).label,
      stores: row.stores.map(({ name }) => name),
      purpose,
      end: days === 0 ? (lostReason ?? "ended") : "coming",
      days: daysLeft(row, ctx.now()),
      expiresAt: new Date(row.expiresAt),
      link,
      appUrl: ctx.appUrl,
    }),
  });
  return { sent: true };
}

const daysLeft = ({ expiresAt }: Row, now: Date) =>
  Math.max(0, Math.ceil((Date.parse(expiresAt) - now.getTime()) / 86_400_000));

function isStillTrue({ isLost, expiresAt }: Row, days: number, now: Date): boolean {
  if (days === 0) return isLost;
  return !isLost && announcementDue({ expiresAt: new Date(expiresAt), announcedDays: null }, now) !== null;
}

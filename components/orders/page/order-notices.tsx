"use client";

import { Bell, CircleAlert, OctagonAlert } from "lucide-react";
import { useTranslations } from "next-intl";
import { DateTime } from "@/components/ui/date-time";
import { type Tone, toneText } from "@/components/ui/tone";
import { finalOrderStates } from "@/domain/order-state";
import { noticeTone } from "../notice-tone";
import type { OrderDetail } from "../order-types";

const icons: Partial<Record<Tone, typeof Bell>> = { danger: OctagonAlert, warning: CircleAlert };

/** What the marketplace wants to be minded, with what to do about it. None of it stops the goods by itself. */
export function OrderNotices({ detail }: { detail: OrderDetail }) {
  const t = useTranslations("orders.notices");
  const { order, parcels } = detail;
  const hasLeft = finalOrderStates.includes(order.state);
  const wasTakenBack = order.status === "cancelled" && parcels.some(({ shippedAt }) => shippedAt !== null);
  // What was to be minded before the goods left is of no use after.
  const notices = hasLeft ? [] : order.notices;
  if (notices.length === 0 && !wasTakenBack) return null;
  return (
    <ul className="grid gap-1.5">
      {wasTakenBack ? (
        <Notice tone="warning" title={t("cancelledAfterShipping")}>
          <DateTime at={order.platformUpdatedAt} /> · {t("cancelledAfterShippingHelp")}
        </Notice>
      ) : null}
      {notices.map(({ kind, detail: words }) => (
        <Notice key={`${kind}:${words}`} tone={noticeTone(kind)} title={t(`title.${kind}`, { words })}>
          {t(`help.${kind}`)}
        </Notice>
      ))}
    </ul>
  );
}

function Notice({ tone, title, children }: { tone: Tone; title: string; children: React.ReactNode }) {
  const Icon = icons[tone] ?? Bell;
  return (
    <li className="grid grid-cols-[16px_minmax(0,1fr)] gap-x-2">
      <Icon aria-hidden className={`mt-0.5 size-4 ${toneText[tone]}`} />
      <p className="min-w-0">
        {title} <span className="text-muted-foreground">{children}</span>
      </p>
    </li>
  );
}

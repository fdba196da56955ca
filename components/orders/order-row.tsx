"use client";

import type { Route } from "next";
import { useTranslations } from "next-intl";
import { ListCell, ListLink } from "@/components/lists/list-cell";
import { ListRow } from "@/components/lists/list-row";
import { Deadline } from "@/components/ui/deadline";
import { toneText } from "@/components/ui/tone";
import { finalOrderStates } from "@/domain/order-state";
import { linesSummary } from "./lines-summary";
import { lateness, noticeTone } from "./notice-tone";
import { actionOf } from "./order-action";
import { OrderActionButton } from "./order-action-button";
import { OrderStatus } from "./order-status";
import type { ListedOrder } from "./order-types";
import { WaitsFor } from "./waits-for";

type OrderRowProps = { order: ListedOrder; href: Route; marketplace: string; isOpen: boolean };

/** What it is, when it must leave, what it waits for, and the one act that helps. */
export function OrderRow({ order, href, marketplace, isOpen }: OrderRowProps) {
  const t = useTranslations("orders");
  const action = actionOf(order);
  const isOver = finalOrderStates.includes(order.state);
  const late = isOver ? null : lateness(order.notices);
  const summary = linesSummary(order.lines);
  return (
    <ListRow id={order.id} name={`#${order.number}`} isOpen={isOpen}>
      <ListCell narrow="title" note={order.platformOrderId}>
        <ListLink href={href}>#{order.number}</ListLink>
      </ListCell>
      <ListCell note={marketplace} narrow="hidden">
        {order.storeName}
      </ListCell>
      <ListCell
        note={order.problems.length > 0 ? <WaitsFor problems={order.problems} /> : <Tracking order={order} />}
        className="text-foreground"
      >
        <span title={summary}>{summary}</span>
      </ListCell>
      <ListCell narrow="side" note={late ? <Lateness late={late} /> : null}>
        {order.shipByAt && !isOver ? <Deadline at={order.shipByAt} kind="left" /> : null}
        {order.shipByAt || isOver ? null : <span className="text-muted-foreground">{t("noDeadline")}</span>}
      </ListCell>
      <ListCell className="max-sm:col-end-3">
        <OrderStatus state={order.state} />
      </ListCell>
      <ListCell align="end" className="relative z-[1] justify-self-end max-sm:col-start-3">
        {action ? <OrderActionButton order={order} action={action} size="xs" /> : null}
      </ListCell>
    </ListRow>
  );
}

/** The first parcel's number, and whether the marketplace knows. */
function Tracking({ order: { tracking, trackingFlag } }: { order: ListedOrder }) {
  const t = useTranslations("orders.filters");
  if (!tracking) return null;
  if (!trackingFlag) return tracking;
  const told = t(trackingFlag);
  return (
    <span title={`${tracking}, ${told}`}>
      {tracking} <span aria-hidden>·</span> {told}
    </span>
  );
}

/** The marketplace's own word on the deadline: its clock decides, not ours. */
function Lateness({ late }: { late: "overdue" | "soon_overdue" }) {
  const t = useTranslations("orders.notices.short");
  return <span className={toneText[noticeTone(late)]}>{t(late)}</span>;
}

"use client";

import { ChevronRight } from "lucide-react";
import { useTranslations } from "next-intl";
import { ProblemSentence } from "@/components/problems/problem-sentence";
import { Link } from "@/components/ui/link";
import { RelativeTime } from "@/components/ui/relative-time";
import type { ApiOutputs } from "@/server/api/root";

type Order = ApiOutputs["orders"]["list"]["items"][number];

export function FirstOrder({ order }: { order: Order }) {
  const t = useTranslations("orders.state");
  const [problem] = order.problems;
  return (
    <Link
      href={`/orders/${order.id}`}
      className="flex items-center gap-3 rounded-md border p-4 transition-colors hover:bg-muted"
    >
      <span className="grid min-w-0 flex-1 gap-0.5">
        <span className="flex flex-wrap items-baseline gap-x-2">
          <span className="font-medium text-base">{order.platformOrderId}</span>
          <span>{t(order.state)}</span>
          <RelativeTime at={order.placedAt} className="text-muted-foreground" />
        </span>
        <span className="truncate text-muted-foreground">
          {order.lines.map(({ quantity, title }) => `${quantity} × ${title}`).join(", ")}
        </span>
        {problem ? <ProblemSentence {...problem} className="text-muted-foreground" /> : null}
      </span>
      <ChevronRight aria-hidden className="size-4 shrink-0 text-muted-foreground" />
    </Link>
  );
}

"use client";

import { useTranslations } from "next-intl";
import { Count } from "@/components/ui/count";
import { Link } from "@/components/ui/link";
import { heldOrdersHref } from "./problem-href";
import type { ListedProblem } from "./problem-types";

type HeldOrdersProps = {
  problem: Pick<ListedProblem, "id" | "kind" | "orders">;
  /** The number alone, under a heading that says of what. */
  isShort?: boolean;
};

/** How many orders a cause holds, with the way to them. One that cannot be read is no order yet. */
export function HeldOrders({ problem, isShort }: HeldOrdersProps) {
  const t = useTranslations("problems");
  if (problem.kind === "order_unreadable") return null;
  const words = t("held", { count: problem.orders });
  return (
    <Link
      href={heldOrdersHref(problem.id)}
      aria-label={isShort ? words : undefined}
      className="relative z-[1] rounded-sm text-link hover:underline"
    >
      {isShort ? (
        <>
          <Count value={problem.orders} className="hidden sm:inline" />
          <span className="sm:hidden">{words}</span>
        </>
      ) : (
        words
      )}
    </Link>
  );
}

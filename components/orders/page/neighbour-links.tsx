"use client";

import { ChevronDown, ChevronUp } from "lucide-react";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useShortcuts } from "@/components/shell/shortcuts/use-shortcuts";
import { Button } from "@/components/ui/button";
import { Link } from "@/components/ui/link";
import { useOrderHref } from "../use-order-href";
import type { Neighbours } from "./neighbours";

/** The order before and after in the list one came from; `k` and `j` as there. */
export function NeighbourLinks({ neighbours }: { neighbours: Neighbours }) {
  const t = useTranslations("orders.neighbours");
  const router = useRouter();
  const orderHref = useOrderHref();
  const steps = [
    { id: neighbours.previous, key: "k", label: t("previous"), icon: ChevronUp },
    { id: neighbours.next, key: "j", label: t("next"), icon: ChevronDown },
  ];
  useShortcuts(
    "list",
    steps.flatMap(({ id, key, label }) =>
      id ? [{ keys: [key], label, run: () => router.push(orderHref(id)) }] : [],
    ),
  );
  if (!neighbours.previous && !neighbours.next) return null;
  return (
    <span className="flex">
      {steps.map(({ id, key, label, icon: Icon }) =>
        id ? (
          <Button key={key} asChild variant="ghost" size="icon">
            <Link href={orderHref(id)} aria-label={label}>
              <Icon />
            </Link>
          </Button>
        ) : (
          <Button key={key} variant="ghost" size="icon" aria-label={label} disabled>
            <Icon />
          </Button>
        ),
      )}
    </span>
  );
}

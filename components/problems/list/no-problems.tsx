"use client";

import { CircleCheck } from "lucide-react";
import { useTranslations } from "next-intl";
import { ListNoMatch } from "@/components/lists/list-no-match";
import { EmptyState } from "@/components/ui/empty-state";
import type { ProblemsWish } from "../problem-types";

export function NoProblems({ wish: { tab = "person", storeId, kind } }: { wish: ProblemsWish }) {
  const t = useTranslations("problems.empty");
  if (storeId || kind) return <ListNoMatch params={["store", "kind"]} />;
  return (
    <EmptyState icon={CircleCheck} title={t(`${tab}.title`)}>
      {t(`${tab}.help`)}
    </EmptyState>
  );
}

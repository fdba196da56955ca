"use client";

import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useTRPC } from "@/components/api/client";
import { CountTabs } from "@/components/lists/count-tabs";
import type { ProblemsWish } from "../problem-types";

export function ProblemTabs({ storeId, kind }: Pick<ProblemsWish, "storeId" | "kind">) {
  const t = useTranslations("problems.tabs");
  const trpc = useTRPC();
  const { data: counts } = useQuery(
    trpc.problems.counts.queryOptions(
      { storeId, kind },
      { placeholderData: keepPreviousData, refetchInterval: 20_000 },
    ),
  );
  return (
    <CountTabs
      param="tab"
      tabs={[
        { value: null, label: t("person"), count: counts?.person },
        { value: "time", label: t("time"), count: counts?.time },
        { value: "resolved", label: t("resolved") },
      ]}
    />
  );
}

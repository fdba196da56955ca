"use client";

import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useTRPC } from "@/components/api/client";
import { FilterBar } from "@/components/lists/filter-bar";
import { ListPages } from "@/components/lists/list-pages";
import { ListSkeleton } from "@/components/lists/list-skeleton";
import { QueryFailure } from "@/components/orders/query-failure";
import { Page } from "@/components/shell/page";
import { PageHeader } from "@/components/shell/page-header";
import { ProblemPanel } from "../problem-panel";
import type { ProblemsWish } from "../problem-types";
import { NoProblems } from "./no-problems";
import { problemColumnCount, problemColumns } from "./problem-columns";
import { ProblemTable } from "./problem-table";
import { ProblemTabs } from "./problem-tabs";
import { useProblemFilters } from "./use-problem-filters";

const refreshMs = 20_000;

/** Causes, not orders: one row frees all the orders that it holds. */
export function ProblemList({ wish }: { wish: ProblemsWish }) {
  const t = useTranslations("problems");
  const trpc = useTRPC();
  const filters = useProblemFilters();
  const query = useQuery(
    trpc.problems.list.queryOptions(wish, { placeholderData: keepPreviousData, refetchInterval: refreshMs }),
  );
  const problems = query.data?.items ?? [];
  return (
    <Page>
      <PageHeader title={t("title")} />
      <ProblemTabs storeId={wish.storeId} kind={wish.kind} />
      <FilterBar filters={filters} />
      <QueryFailure query={query} />
      {query.isPending ? (
        <ListSkeleton columns={problemColumns} columnCount={problemColumnCount} rows={6} />
      ) : null}
      {query.data && problems.length === 0 ? <NoProblems wish={wish} /> : null}
      {problems.length > 0 ? (
        <>
          <ProblemTable problems={problems} isResolved={wish.tab === "resolved"} />
          <ListPages before={query.data?.before ?? null} after={query.data?.after ?? null} />
        </>
      ) : null}
      <ProblemPanel />
    </Page>
  );
}

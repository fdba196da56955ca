"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useTRPC } from "@/components/api/client";
import { QueryFailure } from "@/components/orders/query-failure";
import { SyncNow } from "@/components/orders/sync-now";
import { ProblemPanel } from "@/components/problems/problem-panel";
import { Page } from "@/components/shell/page";
import { PageHeader } from "@/components/shell/page-header";
import { FirstSteps } from "./first-steps";
import { HomeSkeleton } from "./home-skeleton";
import { LastDay } from "./last-day";
import { MustLeave } from "./must-leave";
import { StoresFlowing } from "./stores-flowing";
import { StuckProblems } from "./stuck-problems";
import { stuckWish } from "./stuck-wish";

const refreshMs = 30_000;

/** Four questions: what must leave, what is stuck, is everything flowing, what changed. */
export function Home() {
  const t = useTranslations("home");
  const trpc = useTRPC();
  const often = { refetchInterval: refreshMs };
  const overview = useQuery(trpc.home.overview.queryOptions(undefined, often));
  const problems = useQuery(trpc.problems.list.queryOptions(stuckWish, often));
  const stores = useQuery(trpc.stores.list.queryOptions(undefined, often));
  const failed = [overview, problems, stores].find(({ isError }) => isError);

  if (stores.data?.length === 0) return <FirstSteps />;
  return (
    <Page width="reading">
      <PageHeader title={t("title")} actions={<SyncNow storeId={undefined} />} />
      {failed ? <QueryFailure query={failed} /> : null}
      {overview.data && problems.data && stores.data ? (
        <div className="grid gap-x-12 gap-y-9 pt-2 lg:grid-cols-2">
          <MustLeave overview={overview.data} />
          <LastDay overview={overview.data} />
          <StuckProblems problems={problems.data.items} overview={overview.data} />
          <StoresFlowing stores={stores.data} />
        </div>
      ) : failed ? null : (
        <HomeSkeleton />
      )}
      <ProblemPanel />
    </Page>
  );
}

"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useTRPC } from "@/components/api/client";
import { NotFoundMessage } from "@/components/shell/not-found-message";
import { Page } from "@/components/shell/page";
import { PageHeader } from "@/components/shell/page-header";
import { QueryPage } from "@/components/stores/query-page";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { ProblemDetail } from "./problem-detail";
import type { ListedProblem } from "./problem-types";
import { useProblemText } from "./use-problem-text";

export function ProblemPage({ problemId }: { problemId: string }) {
  const trpc = useTRPC();
  const query = useQuery(trpc.problems.get.queryOptions({ id: problemId }));
  return (
    <QueryPage query={query}>
      {(problem) => (problem ? <Problem problem={problem} /> : <NotFoundMessage />)}
    </QueryPage>
  );
}

function Problem({ problem }: { problem: ListedProblem }) {
  const t = useTranslations("problems");
  const problemText = useProblemText();
  return (
    <Page width="form">
      <PageHeader
        breadcrumb={<Breadcrumb items={[{ label: t("title"), href: "/problems" }]} />}
        title={problemText(problem, "short")}
      />
      <ProblemDetail problem={problem} />
    </Page>
  );
}

"use client";

import { useSuspenseQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useTRPC } from "@/components/api/client";
import { MessagePage } from "@/components/shell/message-page";
import { Page } from "@/components/shell/page";
import { PageHeader } from "@/components/shell/page-header";
import { LinkButton } from "@/components/stores/connect/link-button";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { ProblemDetail } from "./problem-detail";
import { useProblemText } from "./use-problem-text";

export function ProblemPage({ problemId }: { problemId: string }) {
  const t = useTranslations("problems");
  const problemText = useProblemText();
  const trpc = useTRPC();
  const { data: problem } = useSuspenseQuery(trpc.problems.get.queryOptions({ id: problemId }));
  if (!problem) {
    return (
      <MessagePage title={t("gone")} actions={<LinkButton href="/problems">{t("title")}</LinkButton>}>
        <p>{t("goneHelp")}</p>
      </MessagePage>
    );
  }
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

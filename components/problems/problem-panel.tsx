"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { z } from "zod";
import { useTRPC } from "@/components/api/client";
import { SidePanel } from "@/components/shell/side-panel";
import { useAddressPanel } from "@/components/shell/use-address-panel";
import { LoadFailed } from "@/components/stores/load-failed";
import { EmptyState } from "@/components/ui/empty-state";
import { Skeleton } from "@/components/ui/skeleton";
import { ProblemDetail } from "./problem-detail";
import { problemHref } from "./problem-href";
import { useProblemText } from "./use-problem-text";

/** The problem that the address names, mended beside the list. */
export function ProblemPanel() {
  const { value, close } = useAddressPanel();
  return value && z.uuid().safeParse(value).success ? (
    <OpenPanel key={value} problemId={value} onClose={close} />
  ) : null;
}

function OpenPanel({ problemId, onClose }: { problemId: string; onClose: () => void }) {
  const t = useTranslations("problems");
  const problemText = useProblemText();
  const trpc = useTRPC();
  const query = useQuery(trpc.problems.get.queryOptions({ id: problemId }));
  const problem = query.data;
  return (
    <SidePanel
      isOpen
      onClose={onClose}
      title={problem ? problemText(problem, "short") : t("one")}
      fullHref={problemHref(problemId)}
    >
      {query.isError ? <LoadFailed query={query} /> : null}
      {query.isPending ? <Skeleton className="h-40" /> : null}
      {query.data === null ? <EmptyState title={t("gone")} /> : null}
      {problem ? <ProblemDetail problem={problem} onDone={onClose} /> : null}
    </SidePanel>
  );
}

"use client";

import { useTranslations } from "next-intl";
import { useProblemText } from "@/components/problems/use-problem-text";
import { cn } from "@/components/ui/cn";
import { problemKinds } from "@/domain/problem";
import { firstProblem } from "./order-action";
import type { OrderProblem } from "./order-types";

/** The first cause in words, and how many others there are. Red only where a person must act. */
export function WaitsFor({ problems }: { problems: readonly OrderProblem[] }) {
  const t = useTranslations("orders");
  const problemText = useProblemText();
  const first = firstProblem(problems);
  if (!first) return null;
  const needsPerson = problemKinds[first.kind].needs === "person";
  return (
    <span
      title={problems.map((problem) => problemText(problem, "cause")).join("\n")}
      className={cn(needsPerson ? "text-danger" : "text-muted-foreground")}
    >
      {problemText(first, "short")}
      {problems.length > 1 ? ` ${t("moreProblems", { count: problems.length - 1 })}` : null}
    </span>
  );
}

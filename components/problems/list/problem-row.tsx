"use client";

import { useTranslations } from "next-intl";
import { ListCell, ListLink } from "@/components/lists/list-cell";
import { ListRow } from "@/components/lists/list-row";
import { Button } from "@/components/ui/button";
import { RelativeTime } from "@/components/ui/relative-time";
import { HeldOrders } from "../held-orders";
import { problemHref } from "../problem-href";
import type { ListedProblem } from "../problem-types";
import { useProblemText } from "../use-problem-text";

type ProblemRowProps = { problem: ListedProblem; isOpen: boolean; onOpen: () => void };

export function ProblemRow({ problem, isOpen, onOpen }: ProblemRowProps) {
  const t = useTranslations("problems");
  const problemText = useProblemText();
  const { id, storeName, openedAt, resolvedAt } = problem;
  const cause = problemText(problem, "cause");
  return (
    <ListRow id={id} name={cause} isOpen={isOpen}>
      <ListCell
        narrow="title"
        className="max-sm:col-end-[-1]"
        note={
          resolvedAt ? undefined : <span className="whitespace-normal">{problemText(problem, "next")}</span>
        }
      >
        <ListLink href={problemHref(id)} onOpen={onOpen}>
          <span className="whitespace-normal">{cause}</span>
        </ListLink>
      </ListCell>
      <ListCell narrow="hidden">{storeName}</ListCell>
      <ListCell narrow="line" className="text-muted-foreground sm:text-foreground">
        <span className="sm:hidden">{t("sinceLabel")} </span>
        <RelativeTime at={resolvedAt ?? openedAt} />
      </ListCell>
      <ListCell narrow="line" align="end">
        {resolvedAt ? null : <HeldOrders problem={problem} isShort />}
      </ListCell>
      <ListCell narrow="line" align="end" className="relative z-[1]">
        {resolvedAt ? null : (
          <Button size="xs" aria-label={`${problemText(problem, "action")}: ${cause}`} onClick={onOpen}>
            {problemText(problem, "action")}
          </Button>
        )}
      </ListCell>
    </ListRow>
  );
}

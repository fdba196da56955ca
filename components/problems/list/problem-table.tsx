"use client";

import { useTranslations } from "next-intl";
import { ListBody, ListHead, ListHeading } from "@/components/lists/list-head";
import { ListTable } from "@/components/lists/list-table";
import { useAddressPanel } from "@/components/shell/use-address-panel";
import type { ListedProblem } from "../problem-types";
import { problemColumns } from "./problem-columns";
import { ProblemRow } from "./problem-row";

export function ProblemTable({ problems, isResolved }: { problems: ListedProblem[]; isResolved: boolean }) {
  const t = useTranslations("problems");
  const panel = useAddressPanel();
  return (
    <ListTable label={t("title")} columns={problemColumns}>
      <ListHead>
        <ListHeading>{t("columns.problem")}</ListHeading>
        <ListHeading>{t("columns.store")}</ListHeading>
        <ListHeading>{isResolved ? t("columns.resolved") : t("columns.since")}</ListHeading>
        <ListHeading align="end">{t("columns.orders")}</ListHeading>
        <ListHeading align="end">
          <span className="sr-only">{t("columns.action")}</span>
        </ListHeading>
      </ListHead>
      <ListBody>
        {problems.map((problem) => (
          <ProblemRow
            key={problem.id}
            problem={problem}
            isOpen={panel.value === problem.id}
            onOpen={() => panel.open(problem.id)}
          />
        ))}
      </ListBody>
    </ListTable>
  );
}

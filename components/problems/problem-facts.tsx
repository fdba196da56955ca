"use client";

import { useTranslations } from "next-intl";
import { CopyButton } from "@/components/ui/copy-button";
import type { ProblemKind } from "@/domain/problem";
import type { ListedProblem } from "./problem-types";

const factNames = ["platformOrderId", "code", "words", "reason"] as const;
type FactName = (typeof factNames)[number];

/** What of the facts helps a person; variants and carriers are shown by their own editors. */
const shown: Partial<Record<ProblemKind, readonly FactName[]>> = {
  cancellation_pending: ["platformOrderId"],
  address_change_pending: ["platformOrderId"],
  risk_review: ["platformOrderId"],
  confirmation_refused: ["words", "code"],
  request_unanswered: ["platformOrderId", "words", "code"],
  label_rejected: ["platformOrderId", "words"],
  label_unanswered: ["platformOrderId"],
  order_unreadable: ["platformOrderId", "reason"],
};

export function ProblemFacts({
  problem: { kind, facts },
}: {
  problem: Pick<ListedProblem, "kind" | "facts">;
}) {
  const t = useTranslations("problems.facts");
  const entries = (shown[kind] ?? []).flatMap((name) => (facts[name] ? [[name, facts[name]] as const] : []));
  if (entries.length === 0) return null;
  return (
    <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-1">
      {entries.map(([name, value]) => (
        <div key={name} className="contents">
          <dt className="text-muted-foreground">{t(name)}</dt>
          <dd className="flex items-start gap-1">
            <span className="min-w-0 break-words">{value}</span>
            <CopyButton value={value} subject={t(name)} className="-my-0.5 shrink-0" />
          </dd>
        </div>
      ))}
    </dl>
  );
}

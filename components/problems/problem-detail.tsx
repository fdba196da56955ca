"use client";

import { useTranslations } from "next-intl";
import { HelpLine } from "@/components/help/help-line";
import { storeHref } from "@/components/stores/store-href";
import { Alert } from "@/components/ui/alert";
import { Link } from "@/components/ui/link";
import { RelativeTime } from "@/components/ui/relative-time";
import { ProblemFix } from "./fixes/problem-fix";
import { HeldOrders } from "./held-orders";
import { OnMarketplace } from "./on-marketplace";
import { ProblemFacts } from "./problem-facts";
import { problemFixes } from "./problem-fixes";
import { ProblemSentence } from "./problem-sentence";
import type { ListedProblem } from "./problem-types";
import { useProblemText } from "./use-problem-text";

type ProblemDetailProps = { problem: ListedProblem; onDone?: () => void };

/** One cause with everything that is known of it, its fix, and what has to be done on the marketplace. */
export function ProblemDetail({ problem, onDone }: ProblemDetailProps) {
  const t = useTranslations("problems");
  const problemText = useProblemText();
  const { kind, facts, storeId, storeName, marketplace, openedAt, resolvedAt } = problem;
  return (
    <div data-slot="problem-detail" className="grid gap-5">
      <div className="grid gap-1">
        <p className="text-base">
          <ProblemSentence kind={kind} facts={facts} length={resolvedAt ? "cause" : "full"} />
        </p>
        <p className="flex flex-wrap gap-x-3 text-muted-foreground">
          <Link href={storeHref(storeId)} className="rounded-sm text-link hover:underline">
            {storeName}
          </Link>
          <span>
            {t("sinceLabel")} <RelativeTime at={openedAt} />
          </span>
          {resolvedAt ? null : <HeldOrders problem={problem} />}
        </p>
      </div>
      {resolvedAt ? (
        <Alert tone="success" title={t("solved")}>
          <RelativeTime at={resolvedAt} />
        </Alert>
      ) : (
        <>
          <ProblemFacts problem={problem} />
          <section className="border-t pt-5">
            <ProblemFix problem={problem} onDone={onDone} />
          </section>
          <OnMarketplace kind={kind} />
        </>
      )}
      <HelpLine
        title={problemText(problem, "short")}
        guide={problemFixes[kind] === "map" ? "mapping" : "orders"}
        marketplace={marketplace}
        details={{
          problem: kind,
          store: storeName,
          order: facts.platformOrderId,
          code: facts.code,
          since: openedAt.toISOString(),
        }}
      />
    </div>
  );
}

"use client";

import { useTranslations } from "next-intl";
import { useProblemText } from "@/components/problems/use-problem-text";
import { Alert } from "@/components/ui/alert";
import { DateTime } from "@/components/ui/date-time";
import { Deadline } from "@/components/ui/deadline";
import { RelativeTime } from "@/components/ui/relative-time";
import { problemOf } from "@/domain/assess";
import { type ProblemKind, problemKinds } from "@/domain/problem";
import { mend } from "../order-action";
import { OrderActionButton } from "../order-action-button";
import type { OrderDetail } from "../order-types";
import { RefreshOrder } from "../refresh-order";

/** What somebody mends on the marketplace's pages: asking again shows whether it was. */
const endedByReading: ReadonlySet<ProblemKind> = new Set([
  ...Object.values(problemOf),
  "platform_sku_empty",
  "request_unanswered",
]);

/** Every cause that holds the order, in a sentence, with what mends it. */
export function ProblemNotices({ detail }: { detail: OrderDetail }) {
  const problemText = useProblemText();
  const { order, problems } = detail;
  if (problems.length === 0) return null;
  return (
    <div className="grid gap-2">
      {problems.map((problem) => {
        const action = mend(problem, order.id);
        const needsPerson = problemKinds[problem.kind].needs === "person";
        return (
          <Alert
            key={problem.id}
            tone={needsPerson ? "danger" : "info"}
            title={problemText(problem, "cause")}
            action={
              <>
                {endedByReading.has(problem.kind) && action?.kind !== "refresh" ? (
                  <RefreshOrder orderId={order.id} />
                ) : null}
                {action ? <OrderActionButton order={order} action={action} size="sm" /> : null}
              </>
            }
          >
            {problemText(problem, "next")}
            {problem.kind === "platform_sku_empty" && detail.lastReadAt ? (
              <LastRead at={detail.lastReadAt} />
            ) : null}
            {problem.kind === "cancellation_pending" && order.cancelAnswerByAt ? (
              <AnswerBy at={order.cancelAnswerByAt} />
            ) : null}
          </Alert>
        );
      })}
    </div>
  );
}

/** After this moment the marketplace answers in the seller's place. */
function AnswerBy({ at }: { at: Date }) {
  const t = useTranslations("orders.page");
  return (
    <p>
      {t("cancelAnswerBy")} <DateTime at={at} /> · <Deadline at={at} />
    </p>
  );
}

/** It is read again with every pull; a person may want to know that it was. */
function LastRead({ at }: { at: Date }) {
  const t = useTranslations("orders.page");
  return (
    <p>
      {t("lastRead")} <RelativeTime at={at} />
    </p>
  );
}

"use client";

import { useProblemText } from "@/components/problems/use-problem-text";
import { Alert } from "@/components/ui/alert";
import { problemKinds } from "@/domain/problem";
import { mend } from "../order-action";
import { OrderActionButton } from "../order-action-button";
import type { OrderDetail } from "../order-types";
import { RefreshOrder } from "../refresh-order";

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
                {problem.kind === "cancellation_pending" ? <RefreshOrder orderId={order.id} /> : null}
                {action ? <OrderActionButton order={order} action={action} size="sm" /> : null}
              </>
            }
          >
            {problemText(problem, "next")}
          </Alert>
        );
      })}
    </div>
  );
}

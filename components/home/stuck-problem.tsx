"use client";

import { HeldOrders } from "@/components/problems/held-orders";
import type { ListedProblem } from "@/components/problems/problem-types";
import { useProblemText } from "@/components/problems/use-problem-text";
import { useAddressPanel } from "@/components/shell/use-address-panel";
import { Button } from "@/components/ui/button";
import { RelativeTime } from "@/components/ui/relative-time";

export function StuckProblem({ problem }: { problem: ListedProblem }) {
  const problemText = useProblemText();
  const panel = useAddressPanel();
  const cause = problemText(problem, "cause");
  return (
    <li className="flex items-start gap-4 py-2.5">
      <div className="min-w-0 flex-1">
        <p>{cause}</p>
        <p className="flex flex-wrap gap-x-3 text-muted-foreground">
          <HeldOrders problem={problem} />
          <RelativeTime at={problem.openedAt} />
        </p>
      </div>
      <Button
        size="xs"
        aria-label={`${problemText(problem, "action")}: ${cause}`}
        onClick={() => panel.open(problem.id)}
      >
        {problemText(problem, "action")}
      </Button>
    </li>
  );
}

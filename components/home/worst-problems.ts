import type { ListedProblem } from "@/components/problems/problem-types";

/** Those that hold most orders, the oldest first among equals. */
export function worstProblems<Problem extends Pick<ListedProblem, "orders" | "openedAt">>(
  problems: readonly Problem[],
  count: number,
): Problem[] {
  return problems
    .toSorted((one, other) => other.orders - one.orders || one.openedAt.getTime() - other.openedAt.getTime())
    .slice(0, count);
}

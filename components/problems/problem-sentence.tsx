"use client";

import { type ProblemCause, useProblemText } from "./use-problem-text";

type ProblemSentenceProps = ProblemCause & {
  /** `short` for a cell of a list, `cause` for what happened, `full` with what to do about it. */
  length?: "short" | "cause" | "full";
  className?: string;
};

/** Why orders are held, told from the facts of the cause. */
export function ProblemSentence({ kind, facts, length = "full", className }: ProblemSentenceProps) {
  const problemText = useProblemText();
  const cause = { kind, facts };
  return (
    <span data-slot="problem-sentence" className={className}>
      {problemText(cause, length === "short" ? "short" : "cause")}
      {length === "full" ? (
        <>
          {" "}
          <span className="text-muted-foreground">{problemText(cause, "next")}</span>
        </>
      ) : null}
    </span>
  );
}

import { askAgainAt } from "@/domain/ask-again-at";
import type { LabelFailure } from "@/domain/platform-label";
import { change } from "../change";
import type { Ctx } from "../context";
import type { LabelRow } from "./label-row";
import { markLabel } from "./mark-label";

/** What a person must see to first is not asked again by itself; the rest is, and free of its problem when it works. */
const ends: readonly LabelFailure[] = ["rejected", "unanswered"];

/** Notes why there is no label. The same reason as before is no news. */
export async function failLabel(
  ctx: Ctx,
  row: LabelRow,
  { failure, words, advice = "" }: { failure: LabelFailure; words: string; advice?: string },
): Promise<void> {
  const isNews = row.label.state !== "failed" || row.label.failure !== failure;
  await change(ctx, (tx) =>
    markLabel(
      tx,
      ctx,
      row,
      {
        state: "failed",
        failure,
        failureWords: words,
        advice,
        callEndsAt: null,
        sweepAt: ends.includes(failure)
          ? null
          : askAgainAt(row.label.askedAt ?? row.label.createdAt, ctx.now()),
      },
      isNews ? { kind: "label_failed", facts: { failure, words } } : undefined,
    ),
  );
}

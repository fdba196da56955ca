import { askAgainAt } from "@/domain/ask-again-at";
import { mayBePaid } from "@/domain/platform-label";
import { change } from "../change";
import type { Ctx } from "../context";
import type { FailedLabel } from "./label-failure";
import type { LabelRow } from "./label-row";
import { markLabel } from "./mark-label";

interface Failure extends FailedLabel {
  advice?: string;
  /** The last word on it: no question that failed, but the answer that there is no label. */
  isVerdict: boolean;
}

/**
 * Notes why there is no label. One that may be paid for stays what it is until the verdict, with the reason beside it.
 * The same reason as before is no news.
 */
export async function failLabel(
  ctx: Ctx,
  row: LabelRow,
  { failure, words, advice = "", isVerdict }: Failure,
): Promise<void> {
  const { label } = row;
  const isPaid = mayBePaid(label);
  const state = isPaid && !isVerdict ? label.state : ("failed" as const);
  const isNews = label.state !== state || label.failure !== failure;
  // What a person must see to first is not asked again by itself; the rest is, and free of its problem when it works.
  const isOver = isVerdict || (failure === "rejected" && !isPaid);
  await change(ctx, (tx) =>
    markLabel(
      tx,
      ctx,
      row,
      {
        state,
        failure,
        failureWords: words,
        advice,
        callEndsAt: null,
        sweepAt: isOver ? null : askAgainAt(label.askedAt ?? label.createdAt, ctx.now()),
      },
      isNews ? { kind: "label_failed", facts: { failure, words } } : undefined,
    ),
  );
}

"use client";

import { useFormatter, useTranslations } from "next-intl";
import { useProblemText } from "@/components/problems/use-problem-text";
import { useDurationText } from "@/components/ui/use-duration-text";
import { type OrderState, orderStates } from "@/domain/order-state";
import { type ProblemKind, problemKinds } from "@/domain/problem";
import { carrierName } from "../carrier-name";
import type { OrderDetail, StoryEntry } from "../order-types";
import { arrival } from "./arrival";
import { isOurs } from "./is-ours";

/** An entry of the history as a sentence, with codes turned into names. */
export function useStoryText({ order, store }: Pick<OrderDetail, "order" | "store">) {
  const t = useTranslations();
  const problemText = useProblemText();
  const durationText = useDurationText();
  const format = useFormatter();

  const stateName = (state: string | undefined) =>
    orderStates.includes(state as OrderState) ? t(`orders.state.${state as OrderState}`) : (state ?? "");
  const problemName = ({ facts }: StoryEntry) => {
    const { problem = "", ...rest } = facts;
    if (!Object.hasOwn(problemKinds, problem)) return problem;
    return problemText({ kind: problem as ProblemKind, facts: { store: store.name, ...rest } }, "cause");
  };

  const sentence = (entry: StoryEntry): string => {
    if (entry.kind === "imported") {
      const { way, afterMs } = arrival(entry, order.paidAt);
      if (afterMs === null) return t(`history.imported.${way}`);
      const duration =
        afterMs < 60_000
          ? t("history.seconds", { seconds: Math.round(afterMs / 1000) })
          : durationText(afterMs);
      return t(`history.importedAfter.${way}`, { duration });
    }
    const key = `history.kind.${entry.kind}` as Parameters<typeof t>[0];
    // A kind that a newer version wrote: its name is better than nothing.
    if (!t.has(key)) return entry.kind;
    const { facts } = entry;
    const waitingFor = `history.waitingFor.${facts.waitingFor}` as Parameters<typeof t>[0];
    return t(key, {
      from: "",
      words: "",
      code: "",
      shipment: "",
      trackingNumber: "",
      ...facts,
      ...(entry.kind === "state"
        ? { from: stateName(facts.from), to: stateName(facts.to) }
        : { to: facts.to ?? "" }),
      carrier: carrierName(facts.carrier ?? ""),
      problem: problemName(entry),
      waitingFor: t.has(waitingFor) ? t(waitingFor, { next: "", of: "none", ...facts }) : "",
      hasWarehouse: facts.warehouse ? "yes" : "no",
      hasWarning: facts.warning ? "yes" : "no",
      warning: facts.warning ?? "",
      on: facts.on ? format.dateTime(new Date(facts.on), "minute") : "",
    });
  };

  /** What a rule did is not told as the act of whoever happened to set it going. */
  const actor = ({ actor: name, facts }: StoryEntry): string =>
    isOurs(name) || facts.rule === "automatic" ? "" : t("history.by", { name });
  return { sentence, actor };
}

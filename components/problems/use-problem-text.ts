"use client";

import { useTranslations } from "next-intl";
import { carriers, isCarrier } from "@/domain/carriers";
import type { ProblemKind } from "@/domain/problem";

export type ProblemCause = { kind: ProblemKind; facts: Record<string, string> };

/** `short` fits a cell, `cause` says what happened, `next` what to do about it, `action` names the button. */
export type ProblemText = "short" | "cause" | "next" | "action";

/** A problem in the reader's language, for places that want text: names of rows, titles, exports. */
export function useProblemText(): (problem: ProblemCause, text: ProblemText) => string {
  const t = useTranslations("problems");
  return ({ kind, facts }, text) => t(`${text === "cause" ? "sentence" : text}.${kind}`, namedFacts(facts));
}

/** Carriers stand in the facts by code; people know them by name. */
function namedFacts(facts: Record<string, string>): Record<string, string> {
  const { carrier } = facts;
  return carrier && isCarrier(carrier) ? { ...facts, carrier: carriers[carrier] } : facts;
}

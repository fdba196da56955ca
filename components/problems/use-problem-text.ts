"use client";

import { useFormatter, useTranslations } from "next-intl";
import { lineTitle } from "@/components/orders/lines-summary";
import { useOriginLack } from "@/components/stores/origins/use-origin-lack";
import { carriers, isCarrier } from "@/domain/carriers";
import type { ProblemKind } from "@/domain/problem";
import { requestsIn } from "./requests-in";

export type ProblemCause = { kind: ProblemKind; facts: Record<string, string> };

/** `short` fits a cell, `cause` says what happened, `next` what to do about it, `action` names the button. */
export type ProblemText = "short" | "cause" | "next" | "action";

/** A problem in the reader's language, for places that want text: names of rows, titles, exports. */
export function useProblemText(): (problem: ProblemCause, text: ProblemText) => string {
  const t = useTranslations("problems");
  const format = useFormatter();
  const lackText = useOriginLack();
  /** Codes stand in the facts; people know what they mean by name. */
  const named = ({ carrier, incomplete, ...facts }: Record<string, string>) => ({
    ...facts,
    ...(facts.title
      ? { title: lineTitle({ title: facts.title, variantName: facts.variantName ?? "" }) }
      : {}),
    ...(facts.requests
      ? { requests: format.list(requestsIn(facts).map((request) => t(`requests.${request}`))) }
      : {}),
    ...(carrier ? { carrier: isCarrier(carrier) ? carriers[carrier] : carrier } : {}),
    ...(incomplete ? { incomplete: lackText(incomplete) } : {}),
  });
  return ({ kind, facts }, text) => t(`${text === "cause" ? "sentence" : text}.${kind}`, named(facts));
}

"use client";

import { Hourglass } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ProblemKind } from "@/domain/problem";

/** Nothing to press: saying so, and why, is all there is to do. */
export function WaitFix({ kind }: { kind: ProblemKind }) {
  const t = useTranslations("problems.fix.waitFor");
  return (
    <p className="flex gap-2 text-muted-foreground">
      <Hourglass aria-hidden className="mt-0.5 size-4 shrink-0" />
      {t(kind as "on_hold")}
    </p>
  );
}

"use client";

import { CircleDashed } from "lucide-react";
import { useTranslations } from "next-intl";
import { Status } from "@/components/ui/status";
import type { Tone } from "@/components/ui/tone";
import { useNow } from "@/components/ui/use-now";
import { daysLeft, type GrantState } from "../grant-state";

const tones: Record<GrantState, Tone> = {
  none: "warning",
  good: "success",
  ending: "warning",
  ended: "danger",
  replaced: "danger",
  lost: "danger",
};

export function TokenState({ state, expiresAt }: { state: GrantState; expiresAt: Date | null }) {
  const t = useTranslations("stores.token.state");
  const days = daysLeft(expiresAt ?? new Date(0), useNow());
  return (
    <Status tone={tones[state]} icon={state === "none" ? CircleDashed : undefined}>
      {state === "ending" ? t("ending", { days }) : t(state)}
    </Status>
  );
}

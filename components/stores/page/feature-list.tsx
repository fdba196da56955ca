"use client";

import { useTranslations } from "next-intl";
import { Status } from "@/components/ui/status";
import type { Tone } from "@/components/ui/tone";
import type { Store } from "../store-types";

type Feature = Store["features"][number];

/** What the store does and does not, each with the first thing that keeps it off. */
export function FeatureList({ features }: { features: Feature[] }) {
  const t = useTranslations("stores.feature");
  const reasonOf = useFeatureReason();
  return (
    <ul className="grid rounded-md border">
      {features.map(({ feature, off }) => (
        <li key={feature} className="grid gap-0.5 border-b px-3 py-2.5 last:border-b-0">
          <p className="flex justify-between gap-3">
            <span className="font-medium">{t(feature)}</span>
            <Status tone={toneOf(off)}>{off ? t("off") : t("on")}</Status>
          </p>
          {off ? <p className="break-words text-muted-foreground">{reasonOf(off)}</p> : null}
        </li>
      ))}
    </ul>
  );
}

const quiet: ReadonlySet<string> = new Set(["nothing_to_send", "not_built", "switched_off"]);

/** What a hand switched off, or what has nothing to do yet, is no fault. */
function toneOf(off: Feature["off"]): Tone {
  if (!off) return "success";
  return quiet.has(off.reason) ? "neutral" : "warning";
}

function useFeatureReason(): (off: NonNullable<Feature["off"]>) => string {
  const t = useTranslations("stores.feature.reason");
  const purpose = useTranslations("stores.token.purpose");
  return (off) => {
    if (off.reason === "token_empty" || off.reason === "token_ended") {
      return t(off.reason, { token: purpose(off.purpose) });
    }
    if (off.reason === "permission_missing") {
      return t(off.reason, { permissions: off.permissions.join(", ") });
    }
    return t(off.reason);
  };
}

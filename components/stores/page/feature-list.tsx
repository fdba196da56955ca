"use client";

import { useFormatter, useTranslations } from "next-intl";
import { Status } from "@/components/ui/status";
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
            <Status tone={off ? "warning" : "success"}>{off ? t("off") : t("on")}</Status>
          </p>
          {off ? <p className="break-words text-muted-foreground">{reasonOf(off)}</p> : null}
        </li>
      ))}
    </ul>
  );
}

function useFeatureReason(): (off: NonNullable<Feature["off"]>) => string {
  const t = useTranslations("stores.feature.reason");
  const purpose = useTranslations("stores.token.purpose");
  const format = useFormatter();
  return (off) => {
    if (off.reason === "token_empty" || off.reason === "token_ended") {
      return t(off.reason, { token: purpose(off.purpose) });
    }
    if (off.reason === "permission_missing") {
      return t(off.reason, { permissions: format.list(off.permissions, { type: "unit" }) });
    }
    return t(off.reason);
  };
}

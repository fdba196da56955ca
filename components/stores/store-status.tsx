"use client";

import { CircleHelp } from "lucide-react";
import { useTranslations } from "next-intl";
import { Status } from "@/components/ui/status";
import type { Tone } from "@/components/ui/tone";
import type { StoreStatus as StatusWord } from "./store-types";

const tones: Record<StatusWord, Tone> = {
  unconnected: "warning",
  needs_authorization: "danger",
  failing: "danger",
  setting_up: "info",
  flowing: "success",
};

export function StoreStatus({ status }: { status: StatusWord }) {
  const t = useTranslations("stores.status");
  return (
    <Status tone={tones[status]} icon={status === "unconnected" ? CircleHelp : undefined}>
      {t(status)}
    </Status>
  );
}

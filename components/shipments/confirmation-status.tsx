"use client";

import { useTranslations } from "next-intl";
import { Status } from "@/components/ui/status";
import { type Confirmation, confirmationLook } from "./confirmation-look";

export function ConfirmationStatus({ confirmation }: { confirmation: Confirmation }) {
  const t = useTranslations("shipments.confirmation");
  const { word, tone } = confirmationLook(confirmation);
  return <Status tone={tone}>{t(word)}</Status>;
}

"use client";

import { CircleCheck } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { EmptyState } from "@/components/ui/empty-state";

type SavedProposalsProps = {
  saved: { mapped: number; freed: number };
  /** What was left out, and what can be done about it. */
  children?: ReactNode;
  action: ReactNode;
};

export function SavedProposals({ saved, children, action }: SavedProposalsProps) {
  const t = useTranslations("catalogue.proposals");
  return (
    <div role="status">
      <EmptyState icon={CircleCheck} title={t("saved", { count: saved.mapped })} action={action}>
        <p>{t("freed", { count: saved.freed })}</p>
        {children}
      </EmptyState>
    </div>
  );
}

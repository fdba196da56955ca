"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import type { useSaveProposals } from "./use-save-proposals";

type SaveProposalsProps = {
  saving: ReturnType<typeof useSaveProposals>;
  isBusy?: boolean;
  /** What it says when something is left out. */
  leaving: string | null;
};

export function SaveProposals({ saving, isBusy = false, leaving }: SaveProposalsProps) {
  const t = useTranslations("catalogue.proposals");
  const { count, isPending, save } = saving;
  return (
    <Button variant="primary" isPending={isPending || isBusy} disabled={count === 0} onClick={save}>
      {leaving !== null && count > 0 ? leaving : t("save", { count })}
    </Button>
  );
}

"use client";

import { Handshake, LogOut, type LucideIcon, ScanEye, UserRoundCheck } from "lucide-react";
import { useTranslations } from "next-intl";
import { useMarketplaceWords } from "./use-marketplace-words";

/** What goes wrong on the marketplace's page, told while it can still be avoided. */
export function LeaveChecklist({ marketplaceId }: { marketplaceId: string }) {
  const t = useTranslations("stores.connecting.leave.check");
  const words = useMarketplaceWords(marketplaceId);
  const checks: { icon: LucideIcon; title: string; help: string }[] = [
    { icon: UserRoundCheck, title: t("main"), help: words("mainAccount") },
    { icon: LogOut, title: t("logout"), help: t("logoutHelp") },
    { icon: ScanEye, title: t("target"), help: t("targetHelp") },
    { icon: Handshake, title: t("consent"), help: t("consentHelp") },
  ];
  return (
    <ol className="grid gap-3">
      {checks.map(({ icon: Icon, title, help }) => (
        <li key={title} className="grid grid-cols-[16px_minmax(0,1fr)] gap-x-3">
          <Icon aria-hidden className="mt-0.5 size-4 text-muted-foreground" />
          <div>
            <p className="font-medium">{title}</p>
            <p className="text-muted-foreground">{help}</p>
          </div>
        </li>
      ))}
    </ol>
  );
}

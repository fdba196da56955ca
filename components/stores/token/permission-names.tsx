"use client";

import { useTranslations } from "next-intl";
import type { Feature } from "@/domain/grant";

/** Permissions by the marketplace's own names, as they stand beside its boxes, and what each keeps off. */
export function PermissionNames({ checks }: { checks: readonly { permission: string; feature: Feature }[] }) {
  const t = useTranslations("stores.token");
  const feature = useTranslations("stores.feature");
  return (
    <ul className="grid gap-0.5 py-1">
      {checks.map((check) => (
        <li key={`${check.permission} ${check.feature}`}>
          <code className="break-all font-mono text-xs">{check.permission}</code>{" "}
          <span className="text-muted-foreground">{t("keeps", { feature: feature(check.feature) })}</span>
        </li>
      ))}
    </ul>
  );
}

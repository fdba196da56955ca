"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Status } from "@/components/ui/status";
import { NoOrigins } from "../origins/no-origins";
import { OriginHelp, type OriginHelpProps } from "../origins/origin-help";
import { useOriginLack } from "../origins/use-origin-lack";
import { useRefreshOrigins } from "../origins/use-refresh-origins";
import type { Origin } from "../store-types";

type OriginListProps = { storeId: string; origins: Origin[]; help: OriginHelpProps };

/** The marketplace's addresses as last read, with what each lacks, and how another one is made. */
export function OriginList({ storeId, origins, help }: OriginListProps) {
  const t = useTranslations("stores");
  const { refresh, isPending } = useRefreshOrigins(storeId);
  if (origins.length === 0) return <NoOrigins storeId={storeId} {...help} />;
  return (
    <div className="grid gap-4">
      <ul className="divide-y border-y">
        {origins.map((origin) => (
          <li
            key={origin.id}
            className="grid gap-x-4 gap-y-0.5 py-2 sm:grid-cols-[minmax(0,1fr)_minmax(0,1fr)]"
          >
            <span className="grid min-w-0">
              <span className="break-words">{origin.name}</span>
              <span className="break-all text-muted-foreground">
                {origin.id}
                {origin.isDefault ? ` · ${t("origins.default")}` : null}
              </span>
            </span>
            <OriginState origin={origin} />
          </li>
        ))}
      </ul>
      <Button className="justify-self-start" isPending={isPending} onClick={refresh}>
        {t("origins.refresh")}
      </Button>
      <OriginHelp {...help} />
    </div>
  );
}

function OriginState({ origin: { vanishedAt, incomplete } }: { origin: Origin }) {
  const t = useTranslations("stores");
  const lackText = useOriginLack();
  if (vanishedAt) return <Status tone="warning">{t("logistics.vanished")}</Status>;
  if (incomplete)
    return <Status tone="warning">{t("origins.incomplete", { incomplete: lackText(incomplete) })}</Status>;
  return <Status tone="success">{t("logistics.complete")}</Status>;
}

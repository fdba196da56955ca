"use client";

import { useTranslations } from "next-intl";
import { CountTabs } from "@/components/lists/count-tabs";
import type { StoreStatus } from "../store-types";
import { storeTabs } from "./filter-stores";

type StoreTabsProps = {
  /** Absent while the stores are loading. */
  counts: Record<StoreStatus | "all", number> | undefined;
  open: StoreStatus | null;
};

/** All statuses that some store has; a broken store is never out of sight. */
export function StoreTabs({ counts, open }: StoreTabsProps) {
  const t = useTranslations("stores");
  const shown = storeTabs.filter((tab) => tab === open || (counts?.[tab] ?? 0) > 0);
  return (
    <CountTabs
      param="status"
      tabs={[
        { value: null, label: t("list.all"), count: counts?.all },
        ...shown.map((tab) => ({ value: tab, label: t(`status.${tab}`), count: counts?.[tab] })),
      ]}
    />
  );
}

"use client";

import { useFormatter, useTranslations } from "next-intl";
import { cn } from "@/components/ui/cn";
import { Link } from "@/components/ui/link";
import { tabClasses, tabListClasses } from "@/components/ui/tabs";
import { useAddress } from "./address-provider";

export type CountTab = {
  /** null is the tab that is open without a parameter. */
  value: string | null;
  label: string;
  /** Absent while it is being counted. */
  count?: number | undefined;
};

type CountTabsProps = { tabs: readonly CountTab[]; param?: string };

export function CountTabs({ tabs, param = "state" }: CountTabsProps) {
  const t = useTranslations("lists");
  const format = useFormatter();
  const address = useAddress();
  const open = address.value(param);
  return (
    <nav data-slot="count-tabs" aria-label={t("views")} className={tabListClasses}>
      {tabs.map((tab) => (
        <Link
          key={tab.value ?? ""}
          href={address.href({ [param]: tab.value })}
          scroll={false}
          aria-current={tab.value === open ? "page" : undefined}
          data-state={tab.value === open ? "active" : "inactive"}
          className={cn(tabClasses, "pointer-coarse:h-11")}
        >
          {tab.label}
          {tab.count === undefined ? null : (
            <span className="font-normal text-muted-foreground text-xs">
              {format.number(tab.count, "count")}
            </span>
          )}
        </Link>
      ))}
    </nav>
  );
}

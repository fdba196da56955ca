"use client";

import type { Route } from "next";
import { usePathname } from "next/navigation";
import { useTranslations } from "next-intl";
import { cn } from "@/components/ui/cn";
import { Link } from "@/components/ui/link";
import { tabClasses, tabListClasses } from "@/components/ui/tabs";

const sections = ["profile", "sessions", "organization", "warehouses"] as const;

export function SettingsNav() {
  const t = useTranslations("settings.sections");
  const pathname = usePathname();
  return (
    <nav aria-label={t("label")} className={tabListClasses}>
      {sections.map((section) => {
        const href = `/settings/${section}` as Route;
        const isOpen = pathname === href;
        return (
          <Link
            key={section}
            href={href}
            aria-current={isOpen ? "page" : undefined}
            data-state={isOpen ? "active" : "inactive"}
            className={cn(tabClasses, "pointer-coarse:h-11")}
          >
            {t(section)}
          </Link>
        );
      })}
    </nav>
  );
}

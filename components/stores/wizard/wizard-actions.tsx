"use client";

import type { Route } from "next";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { Link } from "@/components/ui/link";

/** The step's act first, the way back beside it. */
export function WizardActions({ backHref, children }: { backHref?: Route; children: ReactNode }) {
  const t = useTranslations("stores.wizard");
  return (
    <div data-slot="wizard-actions" className="flex flex-wrap items-center gap-2 pt-1">
      {children}
      {backHref ? (
        <Button asChild variant="ghost">
          <Link href={backHref}>{t("back")}</Link>
        </Button>
      ) : null}
    </div>
  );
}

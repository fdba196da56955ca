"use client";

import { useTranslations } from "next-intl";
import { Page } from "@/components/shell/page";
import { Button } from "@/components/ui/button";
import { Link } from "@/components/ui/link";

const steps = ["connect", "map", "pair", "ship"] as const;

/** For an organization without a store: what comes, and the one next step. */
export function FirstSteps() {
  const t = useTranslations("home.start");
  return (
    <Page width="form">
      <div className="grid justify-items-start gap-5 pt-16">
        <div className="grid gap-1.5">
          <h1 className="font-semibold text-xl tracking-tight">{t("title")}</h1>
          <p className="text-base text-muted-foreground">{t("lead")}</p>
        </div>
        <ol className="grid gap-2 text-base">
          {steps.map((step, index) => (
            <li key={step} className="flex gap-3">
              <span className="w-4 shrink-0 text-muted-foreground">{index + 1}</span>
              <span>{t(`steps.${step}`)}</span>
            </li>
          ))}
        </ol>
        <Button asChild variant="primary">
          <Link href="/stores/connect">{t("connect")}</Link>
        </Button>
      </div>
    </Page>
  );
}

"use client";

import { X } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { Kbd } from "@/components/ui/kbd";
import { useSelection } from "./selection-provider";

/** Rises from the bottom with the first selected row. Its buttons are verbs with their object. */
export function BulkBar({ children }: { children: ReactNode }) {
  const t = useTranslations("lists");
  const format = useFormatter();
  const { selected, results, clear } = useSelection();
  const outcomes = [...results.values()];
  const done = outcomes.filter(({ isDone }) => isDone).length;

  return (
    <>
      <p aria-live="polite" className="sr-only">
        {outcomes.length > 0 ? t("results", { done, failed: outcomes.length - done }) : ""}
      </p>
      {selected.size > 0 ? (
        <section
          data-slot="bulk-bar"
          aria-label={t("bulkActions")}
          className="slide-in-from-bottom-2 fade-in-0 sticky bottom-16 z-20 mx-auto mt-3 flex w-fit max-w-full animate-in flex-wrap items-center gap-1.5 rounded-lg bg-popover p-1.5 pl-3 shadow-float duration-160 md:bottom-4"
        >
          <span className="pr-2 font-medium">
            {t("selected", { count: format.number(selected.size, "count") })}
          </span>
          {children}
          <Button variant="ghost" size="sm" className="text-muted-foreground" onClick={clear}>
            <X className="sm:hidden" />
            <span className="sr-only">{t("clearSelection")}</span>
            <Kbd aria-hidden className="hidden sm:inline-flex">
              Esc
            </Kbd>
          </Button>
        </section>
      ) : null}
    </>
  );
}

"use client";

import { CircleAlert } from "lucide-react";
import { useTranslations } from "next-intl";
import { useId } from "react";
import type { FormField } from "@/components/forms/use-form";
import { Input } from "@/components/ui/input";
import { lineTitle } from "../lines-summary";

type ParcelLine = { id: string; title: string; variantName: string; left: number };
type ParcelLinesProps = FormField<Record<string, string>> & { lines: readonly ParcelLine[] };

/** What is in this parcel, line by line; the rest of the order waits for another one. */
export function ParcelLines({ lines, value, onChange, error }: ParcelLinesProps) {
  const t = useTranslations("orders.ship");
  const errorId = useId();
  return (
    <fieldset className="grid gap-2" aria-describedby={error ? errorId : undefined}>
      <legend className="pb-1 font-medium">{t("inThisParcel")}</legend>
      {lines.map((line) => (
        <div key={line.id} className="grid grid-cols-[minmax(0,1fr)_auto_auto] items-center gap-2">
          <span className="truncate" title={line.title}>
            {lineTitle(line)}
          </span>
          <Input
            value={value[line.id] ?? ""}
            inputMode="numeric"
            autoComplete="off"
            aria-label={t("quantityOf", { title: line.title, left: line.left })}
            aria-invalid={error ? true : undefined}
            onChange={(event) => onChange({ ...value, [line.id]: event.target.value })}
            className="w-16 text-right"
          />
          <span className="w-14 text-muted-foreground">{t("ofLeft", { left: line.left })}</span>
        </div>
      ))}
      {error ? (
        <p id={errorId} className="flex items-start gap-1.5 text-danger">
          <CircleAlert aria-hidden className="mt-[3px] size-3.5 shrink-0" />
          <span>{error}</span>
        </p>
      ) : null}
    </fieldset>
  );
}

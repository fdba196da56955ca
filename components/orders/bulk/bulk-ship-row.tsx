"use client";

import { useTranslations } from "next-intl";
import { type ClipboardEvent, type KeyboardEvent, useId } from "react";
import type { RowResult } from "@/components/lists/selection";
import { Input } from "@/components/ui/input";
import { Status } from "@/components/ui/status";
import { linesSummary } from "../lines-summary";
import type { ListedOrder } from "../order-types";

type BulkShipRowProps = {
  order: ListedOrder;
  value: string;
  error: string | undefined;
  isRepeated: boolean;
  result: RowResult | undefined;
  onChange: (value: string) => void;
  onPaste: (text: string) => void;
};

export function BulkShipRow({
  order,
  value,
  error,
  isRepeated,
  result,
  onChange,
  onPaste,
}: BulkShipRowProps) {
  const t = useTranslations("orders.bulk");
  const noteId = useId();
  const complaint = error ?? (result && !result.isDone ? result.message : undefined);
  return (
    <li className="grid gap-x-4 gap-y-1 py-2 sm:grid-cols-[minmax(0,1fr)_240px] sm:items-center">
      <div className="min-w-0">
        <p className="flex gap-2">
          <span className="font-medium">#{order.number}</span>
          <span className="truncate text-muted-foreground">{order.storeName}</span>
        </p>
        <p className="truncate text-muted-foreground">{linesSummary(order.lines)}</p>
      </div>
      {result?.isDone ? (
        <Status tone="success">{value.trim()}</Status>
      ) : (
        <div className="grid gap-1">
          <Input
            value={value}
            data-tracking-row
            aria-label={t("numberOf", { number: order.number })}
            aria-invalid={complaint ? true : undefined}
            aria-describedby={noteId}
            placeholder={t("trackingNumber")}
            autoComplete="off"
            maxLength={64}
            onChange={(event) => onChange(event.target.value)}
            onKeyDown={goToNext}
            onPaste={(event) => pasteColumn(event, onPaste)}
          />
          <p id={noteId} className={complaint ? "text-danger" : "text-warning empty:hidden"}>
            {complaint ?? (isRepeated ? t("repeated") : null)}
          </p>
        </div>
      )}
    </li>
  );
}

/** A hand scanner ends every number with Enter: that must lead to the next row, not send anything. */
function goToNext(event: KeyboardEvent<HTMLInputElement>) {
  if (event.key !== "Enter") return;
  event.preventDefault();
  const rows = [
    ...(event.currentTarget.closest("ol")?.querySelectorAll<HTMLElement>("[data-tracking-row]") ?? []),
  ];
  rows[rows.indexOf(event.currentTarget) + 1]?.focus();
}

/** One number is pasted as anywhere; a column or table is spread over the rows. */
function pasteColumn(event: ClipboardEvent<HTMLInputElement>, onPaste: (text: string) => void) {
  const text = event.clipboardData.getData("text");
  if (!/[\n\t]/.test(text.trim())) return;
  event.preventDefault();
  onPaste(text);
}

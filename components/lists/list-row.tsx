"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Checkbox } from "@/components/ui/checkbox";
import { cn } from "@/components/ui/cn";
import { RowResultLine } from "./row-result-line";
import { useOptionalSelection } from "./selection-provider";

type ListRowProps = {
  id: string;
  /** Its name aloud: the order's number, the store's name. */
  name: string;
  /** Open in the side panel at the moment. */
  isOpen?: boolean;
  children: ReactNode;
};

/** The row under the keys is the one that holds the focus, so that screen readers and eyes agree. */
export function ListRow({ id, name, isOpen, children }: ListRowProps) {
  const t = useTranslations("lists");
  const selection = useOptionalSelection();
  const isSelected = selection?.selected.has(id) ?? false;
  const result = selection?.results.get(id);
  return (
    <tr
      data-slot="list-row"
      data-row-id={id}
      data-row-open={isOpen || undefined}
      aria-selected={selection ? isSelected : undefined}
      className={cn(
        "relative grid min-h-(--row) grid-cols-[auto_minmax(0,1fr)_auto] items-center gap-x-3 border-b sm:gap-x-4 py-2 transition-colors sm:col-span-full sm:grid-cols-subgrid sm:py-1",
        "hover:bg-muted has-[[data-list-open]:focus-visible]:bg-accent",
        "before:absolute before:inset-y-0 before:-left-3 before:hidden before:w-0.5 before:bg-ring has-[[data-list-open]:focus-visible]:before:block",
        (isSelected || isOpen) && "bg-primary-surface hover:bg-primary-surface",
      )}
    >
      {selection ? (
        <td className="relative z-[1] row-start-1 flex justify-center sm:row-auto">
          <Checkbox
            aria-label={t("selectNamed", { name })}
            checked={isSelected}
            onClick={(event) => {
              event.preventDefault();
              selection.toggle(id, event.shiftKey);
            }}
          />
        </td>
      ) : null}
      {children}
      {result && !result.isDone ? <RowResultLine result={result} /> : null}
    </tr>
  );
}

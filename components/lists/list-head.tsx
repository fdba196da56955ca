"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Checkbox } from "@/components/ui/checkbox";
import { cn } from "@/components/ui/cn";
import { useOptionalSelection } from "./selection-provider";

/** Headings stay in sight while the rows pass under them. */
export function ListHead({ children }: { children: ReactNode }) {
  const t = useTranslations("lists");
  const selection = useOptionalSelection();
  const count = selection?.selected.size ?? 0;
  return (
    <thead className="block sm:contents">
      <tr
        data-slot="list-head"
        className="sticky top-0 z-10 hidden h-8 items-center border-b bg-background sm:col-span-full sm:grid sm:grid-cols-subgrid"
      >
        {selection ? (
          <th scope="col" className="flex justify-center">
            <Checkbox
              aria-label={t("selectAll")}
              disabled={selection.rowIds.length === 0}
              checked={count > 0 && (count === selection.rowIds.length || "indeterminate")}
              onCheckedChange={selection.toggleAll}
            />
          </th>
        ) : null}
        {children}
      </tr>
    </thead>
  );
}

export function ListHeading({ align, children }: { align?: "end"; children?: ReactNode }) {
  return (
    <th
      scope="col"
      data-slot="list-heading"
      className={cn(
        "truncate text-left font-normal text-muted-foreground text-xs",
        align === "end" && "text-right",
      )}
    >
      {children}
    </th>
  );
}

export function ListBody({ children }: { children: ReactNode }) {
  return <tbody className="block sm:contents">{children}</tbody>;
}

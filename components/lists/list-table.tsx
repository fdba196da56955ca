"use client";

import { type CSSProperties, type ReactNode, useRef } from "react";
import { cn } from "@/components/ui/cn";
import { useAddress } from "./address-provider";
import { useOptionalSelection } from "./selection-provider";
import { useListKeys } from "./use-list-keys";

type ListTableProps = {
  /** What it lists, for those who cannot see the title. */
  label: string;
  /** Widths of the columns, without the checkbox: "minmax(140px,1fr) 2fr 120px". */
  columns: string;
  density?: "normal" | "compact";
  children: ReactNode;
};

/** One grid for all rows on wide screens; under 640 px each row lays its cells out itself (see ListCell). */
export function ListTable({ label, columns, density = "normal", children }: ListTableProps) {
  const table = useRef<HTMLTableElement>(null);
  const { isPending } = useAddress();
  const isSelectable = useOptionalSelection() !== null;
  useListKeys(table);
  return (
    <table
      ref={table}
      data-slot="list-table"
      aria-label={label}
      aria-busy={isPending}
      style={
        {
          "--columns": isSelectable ? `24px ${columns}` : columns,
          "--row": density === "compact" ? "30px" : "36px",
        } as CSSProperties
      }
      className={cn(
        "block w-full text-sm transition-opacity sm:grid sm:grid-cols-(--columns) sm:gap-x-4",
        isPending && "opacity-60",
      )}
    >
      {children}
    </table>
  );
}

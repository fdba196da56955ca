import { useTranslations } from "next-intl";
import type { CSSProperties } from "react";
import { Skeleton } from "@/components/ui/skeleton";

/** Widths in percent that look like words of different length; the same on server and browser. */
const widths = [72, 54, 88, 61, 79, 47, 83, 66];

type ListSkeletonProps = {
  /** As given to ListTable. */
  columns: string;
  columnCount: number;
  rows?: number;
  isSelectable?: boolean;
};

export function ListSkeleton({ columns, columnCount, rows = 12, isSelectable }: ListSkeletonProps) {
  const t = useTranslations("lists");
  const cells = Array.from({ length: columnCount }, (_, column) => column);
  return (
    <div
      role="status"
      data-slot="list-skeleton"
      style={{ "--columns": isSelectable ? `24px ${columns}` : columns } as CSSProperties}
    >
      <span className="sr-only">{t("loading")}</span>
      <div className="hidden h-8 border-b sm:block" />
      {Array.from({ length: rows }, (_, row) => row).map((row) => (
        <div
          key={row}
          className="grid h-9 grid-cols-1 items-center gap-x-4 border-b sm:grid-cols-(--columns)"
        >
          {isSelectable ? <Skeleton className="mx-auto hidden size-4 sm:block" /> : null}
          {cells.map((column) => (
            <div key={column} className={column === 0 ? undefined : "hidden sm:block"}>
              <Skeleton style={{ width: `${widths[(row * 3 + column * 5) % widths.length]}%` }} />
            </div>
          ))}
        </div>
      ))}
    </div>
  );
}

"use client";

import type { Route } from "next";
import type { ReactNode } from "react";
import { cn } from "@/components/ui/cn";
import { Link } from "@/components/ui/link";

/** Where a cell goes under 640 px: beside the title, on a line below it, or nowhere. */
type Narrow = "title" | "side" | "line" | "hidden";

const narrowClasses: Record<Narrow, string> = {
  title: "col-start-2 row-start-1",
  side: "col-start-3 row-start-1 text-right sm:text-left",
  line: "col-start-2 col-end-[-1]",
  hidden: "hidden sm:block",
};

type ListCellProps = {
  children?: ReactNode;
  /** A second line: what it waits for, the kind of store. */
  note?: ReactNode;
  align?: "end";
  narrow?: Narrow;
  className?: string;
};

export function ListCell({ children, note, align, narrow = "line", className }: ListCellProps) {
  return (
    <td
      data-slot="list-cell"
      className={cn(
        narrowClasses[narrow],
        "min-w-0 sm:col-auto sm:row-auto",
        align === "end" && "sm:text-right",
        className,
      )}
    >
      <div className="truncate">{children}</div>
      {note ? <div className="truncate text-muted-foreground">{note}</div> : null}
    </td>
  );
}

/** The link of a row. Its area is the whole row; put `relative z-[1]` on anything else that takes a press. */
export function ListLink({
  href,
  onOpen,
  children,
}: {
  href: Route;
  onOpen?: () => void;
  children: ReactNode;
}) {
  return (
    <Link
      href={href}
      data-list-open
      onClick={(event) => {
        // With a modifier the browser opens the page elsewhere, as everywhere on the web.
        if (!onOpen || event.metaKey || event.ctrlKey || event.shiftKey) return;
        event.preventDefault();
        onOpen();
      }}
      className="inline-flex min-h-6 items-center font-medium outline-hidden after:absolute after:inset-0"
    >
      {children}
    </Link>
  );
}

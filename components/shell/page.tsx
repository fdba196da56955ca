import type { ReactNode } from "react";
import { cn } from "@/components/ui/cn";

type PageProps = {
  /** `full` for lists, `reading` for one thing, `form` for settings and wizards. */
  width?: "full" | "reading" | "form";
  children: ReactNode;
};

const widths = { full: "", reading: "mx-auto max-w-6xl", form: "mx-auto max-w-3xl" };

export function Page({ width = "full", children }: PageProps) {
  return (
    <div data-slot="page" className={cn("px-4 pb-10 md:px-6", widths[width])}>
      {children}
    </div>
  );
}

"use client";

import { Package } from "lucide-react";
import { cn } from "@/components/ui/cn";

/** Decoration beside a title that is written out. */
export function VariantImage({ url, className }: { url: string | null; className?: string }) {
  const frame = cn("size-7 shrink-0 overflow-hidden rounded-sm border bg-muted", className);
  if (!url) {
    return (
      <span className={cn(frame, "grid place-items-center text-muted-foreground")}>
        <Package aria-hidden className="size-3.5" />
      </span>
    );
  }
  return (
    // biome-ignore lint/performance/noImgElement: the marketplaces' image hosts are not known in advance.
    <img src={url} alt="" loading="lazy" referrerPolicy="no-referrer" className={cn(frame, "object-cover")} />
  );
}

"use client";

import { Package } from "lucide-react";
import { useState } from "react";
import { cn } from "@/components/ui/cn";

/** Decoration beside a title that is written out; a picture that cannot be loaded leaves no hole. */
export function VariantImage({ url, className }: { url: string | null; className?: string }) {
  const [brokenUrl, setBrokenUrl] = useState<string | null>(null);
  const frame = cn("size-7 shrink-0 overflow-hidden rounded-sm border bg-muted", className);
  if (!url || url === brokenUrl) {
    return (
      <span className={cn(frame, "grid place-items-center text-muted-foreground")}>
        <Package aria-hidden className="size-3.5" />
      </span>
    );
  }
  return (
    // biome-ignore lint/performance/noImgElement: the marketplaces' image hosts are not known in advance.
    <img
      // Pictures of the first page may have failed before anybody could hear of it.
      ref={(image) => {
        if (image?.complete && image.naturalWidth === 0) setBrokenUrl(url);
      }}
      src={url}
      alt=""
      loading="lazy"
      referrerPolicy="no-referrer"
      onError={() => setBrokenUrl(url)}
      className={cn(frame, "object-cover")}
    />
  );
}

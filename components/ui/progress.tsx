"use client";

import { Progress as ProgressPrimitive } from "radix-ui";
import { cn } from "./cn";

type ProgressProps = {
  label: string;
  /** 0 to 100; null while the whole is not known yet. */
  percent: number | null;
  className?: string;
};

export function Progress({ label, percent, className }: ProgressProps) {
  return (
    <ProgressPrimitive.Root
      aria-label={label}
      value={percent}
      data-slot="progress"
      className={cn("h-1 w-full overflow-hidden rounded-full bg-accent", className)}
    >
      <ProgressPrimitive.Indicator
        className={cn(
          "h-full origin-left rounded-full bg-primary transition-transform",
          percent === null && "w-1/3 animate-pulse",
        )}
        style={percent === null ? undefined : { transform: `scaleX(${percent / 100})` }}
      />
    </ProgressPrimitive.Root>
  );
}

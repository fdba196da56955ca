import type { ComponentProps } from "react";
import { cn } from "./cn";

export function Skeleton({ className, ...props }: ComponentProps<"span">) {
  return (
    <span
      aria-hidden
      data-slot="skeleton"
      className={cn("block h-3 animate-pulse rounded-sm bg-accent motion-reduce:animate-none", className)}
      {...props}
    />
  );
}

import { cn } from "./cn";

/** What floats grows out of the thing that opened it, in 140 ms, and leaves a little faster. */
export const floatingMotion = cn(
  "duration-140 data-[state=closed]:duration-120",
  "data-[state=open]:fade-in-0 data-[state=open]:zoom-in-98 data-[state=open]:animate-in",
  "data-[state=closed]:fade-out-0 data-[state=closed]:zoom-out-98 data-[state=closed]:animate-out",
  "data-[side=bottom]:slide-in-from-top-1 data-[side=top]:slide-in-from-bottom-1",
);

export const menuItemClasses = cn(
  "relative flex min-h-7 cursor-default select-none items-center gap-2 rounded-sm px-2 py-1 text-sm outline-hidden",
  "focus:bg-accent focus:text-accent-foreground data-[highlighted]:bg-accent pointer-coarse:min-h-10",
  "aria-disabled:pointer-events-none aria-disabled:opacity-50",
  "[&_svg]:shrink-0 [&_svg:not([class*='size-'])]:size-4 [&_svg:not([class*='text-'])]:text-muted-foreground",
);

import type { ComponentProps } from "react";
import { cn } from "./cn";
import { type Tone, toneSurface, toneText } from "./tone";

/** A word in a box: tags, kinds, roles. For a state, use Status, which brings an icon. */
export function Badge({ tone = "neutral", className, ...props }: ComponentProps<"span"> & { tone?: Tone }) {
  return (
    <span
      data-slot="badge"
      className={cn(
        "inline-flex h-5 max-w-full items-center gap-1 truncate rounded-sm border px-1.5 text-2xs [&_svg]:size-3 [&_svg]:shrink-0",
        toneSurface[tone],
        toneText[tone],
        className,
      )}
      {...props}
    />
  );
}

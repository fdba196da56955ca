"use client";

import { ChevronDown } from "lucide-react";
import type { ComponentProps, ReactNode } from "react";
import { cn } from "@/components/ui/cn";
import { inputClasses } from "@/components/ui/input";

type PickerTriggerProps = ComponentProps<"button"> & {
  /** What is chosen; null shows the placeholder. */
  chosen: ReactNode | null;
  placeholder: string;
};

/** Looks like a select, opens a list that can be searched. */
export function PickerTrigger({
  chosen,
  placeholder,
  className,
  "aria-expanded": isExpanded = false,
  ...props
}: PickerTriggerProps) {
  return (
    <button
      type="button"
      role="combobox"
      aria-expanded={isExpanded}
      data-slot="picker-trigger"
      className={cn(
        inputClasses,
        "flex h-8 items-center justify-between gap-2 whitespace-nowrap text-left pointer-coarse:h-10",
        chosen === null && "text-muted-foreground",
        className,
      )}
      {...props}
    >
      <span className="min-w-0 truncate">{chosen ?? placeholder}</span>
      <ChevronDown aria-hidden className="size-4 shrink-0 text-muted-foreground" />
    </button>
  );
}

import type { ComponentProps } from "react";
import { cn } from "./cn";

export const inputClasses = cn(
  "w-full min-w-0 rounded-md border border-input bg-background px-2.5 text-sm text-foreground",
  "placeholder:text-muted-foreground disabled:cursor-not-allowed disabled:bg-muted disabled:text-muted-foreground",
  "focus-visible:border-ring focus-visible:outline-offset-0 aria-invalid:border-danger",
  // 16 px on touch screens: iOS zooms into any smaller field and does not zoom back.
  "pointer-coarse:text-lg",
);

export function Input({ className, type = "text", ...props }: ComponentProps<"input">) {
  return (
    <input
      type={type}
      data-slot="input"
      className={cn(inputClasses, "h-8 pointer-coarse:h-10", className)}
      {...props}
    />
  );
}

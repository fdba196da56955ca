"use client";

import { Tooltip as TooltipPrimitive } from "radix-ui";
import type { ReactNode } from "react";
import { floatingMotion } from "./floating";

export const TooltipProvider = TooltipPrimitive.Provider;

type TooltipProps = {
  /** One focusable element; the tooltip describes it and must not be its only name. */
  children: ReactNode;
  content: ReactNode;
  side?: "top" | "right" | "bottom" | "left";
};

export function Tooltip({ children, content, side = "top" }: TooltipProps) {
  return (
    <TooltipPrimitive.Root>
      <TooltipPrimitive.Trigger asChild>{children}</TooltipPrimitive.Trigger>
      <TooltipPrimitive.Portal>
        <TooltipPrimitive.Content
          data-slot="tooltip"
          side={side}
          sideOffset={4}
          collisionPadding={8}
          className={`${floatingMotion} z-50 max-w-72 text-balance rounded-md bg-foreground px-2 py-1 text-background text-xs`}
        >
          {content}
        </TooltipPrimitive.Content>
      </TooltipPrimitive.Portal>
    </TooltipPrimitive.Root>
  );
}

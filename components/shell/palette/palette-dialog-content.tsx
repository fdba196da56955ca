"use client";

import { Dialog } from "radix-ui";
import type { ReactNode } from "react";
import { DialogOverlay } from "@/components/ui/dialog";

/** No close button and no padding: the field is the head, Escape and a press outside close it. */
export function PaletteDialogContent({ children }: { children: ReactNode }) {
  return (
    <Dialog.Portal>
      <DialogOverlay />
      <Dialog.Content
        aria-describedby={undefined}
        data-slot="command-palette"
        className="data-[state=open]:fade-in-0 data-[state=open]:zoom-in-98 fixed inset-x-2 top-[8vh] z-50 mx-auto flex max-w-xl flex-col overflow-hidden rounded-lg bg-popover text-popover-foreground shadow-float duration-140 data-[state=open]:animate-in sm:top-[14vh]"
      >
        {children}
      </Dialog.Content>
    </Dialog.Portal>
  );
}

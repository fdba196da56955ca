"use client";

import type { ReactNode } from "react";
import { Sheet, SheetClose, SheetContent, SheetHeader, SheetTitle } from "@/components/ui/sheet";

type ProposalSheetProps = { title: string; onClose: () => void; children: ReactNode };

/** Wider than a panel, because rows of a file need the room; the list under it waits. */
export function ProposalSheet({ title, onClose, children }: ProposalSheetProps) {
  return (
    <Sheet open onOpenChange={(isOpen) => isOpen || onClose()}>
      <SheetContent aria-describedby={undefined} className="sm:max-w-3xl">
        <SheetHeader>
          <SheetTitle>{title}</SheetTitle>
          <SheetClose />
        </SheetHeader>
        {children}
      </SheetContent>
    </Sheet>
  );
}

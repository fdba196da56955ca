"use client";

import { Maximize2 } from "lucide-react";
import type { Route } from "next";
import { useTranslations } from "next-intl";
import { type ReactNode, useRef } from "react";
import { buttonVariants } from "@/components/ui/button";
import { cn } from "@/components/ui/cn";
import { Link } from "@/components/ui/link";
import {
  Sheet,
  SheetBody,
  SheetClose,
  SheetContent,
  SheetFooter,
  SheetHeader,
  SheetTitle,
} from "@/components/ui/sheet";

type SidePanelProps = {
  isOpen: boolean;
  onClose: () => void;
  title: ReactNode;
  /** The page with the whole story. */
  fullHref?: Route;
  /** The act, always in sight. */
  footer?: ReactNode;
  children: ReactNode;
};

/** Beside the list, not over it: the rows can still be read, pressed and walked with `j` and `k`. */
export function SidePanel({ isOpen, onClose, title, fullHref, footer, children }: SidePanelProps) {
  const t = useTranslations("shell");
  const panel = useRef<HTMLDivElement>(null);
  return (
    <Sheet open={isOpen} onOpenChange={(next) => next || onClose()} modal={false}>
      <SheetContent
        ref={panel}
        hasOverlay={false}
        aria-describedby={undefined}
        data-slot="side-panel"
        // To the panel itself, so that it is read out; its first button is Close.
        onOpenAutoFocus={(event) => {
          event.preventDefault();
          panel.current?.focus();
        }}
        onInteractOutside={(event) => event.preventDefault()}
        className="sm:max-w-md"
      >
        <SheetHeader>
          <SheetTitle>{title}</SheetTitle>
          {fullHref ? (
            <Link
              href={fullHref}
              aria-label={t("openPage")}
              className={cn(buttonVariants({ variant: "ghost", size: "icon-sm" }), "text-muted-foreground")}
            >
              <Maximize2 />
            </Link>
          ) : null}
          <SheetClose />
        </SheetHeader>
        <SheetBody>{children}</SheetBody>
        {footer ? <SheetFooter>{footer}</SheetFooter> : null}
      </SheetContent>
    </Sheet>
  );
}

"use client";

import { useTranslations } from "next-intl";
import { AlertDialog } from "radix-ui";
import { type ReactNode, useState, useTransition } from "react";
import { Button } from "./button";
import { DialogFooter } from "./dialog";

type ConfirmDialogProps = {
  /** The button that asks. */
  trigger: ReactNode;
  title: ReactNode;
  /** What will happen, and whether it can be taken back. */
  description: ReactNode;
  /** A verb with its object: "Disconnect Acme US". */
  confirmLabel: string;
  isDestructive?: boolean;
  /** The dialog stays open, busy, until this settles; it closes only when it resolves. */
  onConfirm: () => Promise<void>;
};

export function ConfirmDialog({
  trigger,
  title,
  description,
  confirmLabel,
  isDestructive,
  onConfirm,
}: ConfirmDialogProps) {
  const t = useTranslations("actions");
  const [isOpen, setIsOpen] = useState(false);
  const [isPending, startTransition] = useTransition();

  const confirm = () =>
    startTransition(async () => {
      await onConfirm();
      setIsOpen(false);
    });

  return (
    <AlertDialog.Root open={isOpen} onOpenChange={(open) => (isPending ? undefined : setIsOpen(open))}>
      <AlertDialog.Trigger asChild>{trigger}</AlertDialog.Trigger>
      <AlertDialog.Portal>
        <AlertDialog.Overlay asChild>
          <div className="fixed inset-0 z-50 bg-overlay" />
        </AlertDialog.Overlay>
        <AlertDialog.Content
          data-slot="confirm-dialog"
          className="data-[state=open]:fade-in-0 data-[state=open]:zoom-in-98 fixed inset-x-4 top-[20vh] z-50 mx-auto grid max-w-md gap-4 rounded-lg bg-popover p-5 text-popover-foreground shadow-float duration-140 data-[state=open]:animate-in"
        >
          <div className="grid gap-1">
            <AlertDialog.Title className="font-semibold text-lg">{title}</AlertDialog.Title>
            <AlertDialog.Description className="text-base text-muted-foreground">
              {description}
            </AlertDialog.Description>
          </div>
          <DialogFooter>
            <AlertDialog.Cancel asChild>
              <Button disabled={isPending}>{t("cancel")}</Button>
            </AlertDialog.Cancel>
            <Button
              variant={isDestructive ? "destructive" : "primary"}
              isPending={isPending}
              onClick={confirm}
            >
              {confirmLabel}
            </Button>
          </DialogFooter>
        </AlertDialog.Content>
      </AlertDialog.Portal>
    </AlertDialog.Root>
  );
}

"use client";

import { Download, Printer } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { CopyButton } from "@/components/ui/copy-button";
import { Status } from "@/components/ui/status";
import { mayShip } from "@/domain/order-state";
import { mayBePaid, openLabelStates } from "@/domain/platform-label";
import type { OrderDetail, OrderLabel } from "../order-types";
import { labelTone, labelWord } from "./label-look";
import { useLabelActs } from "./use-label-acts";

/** One label: where it stands, why there is none, and the one thing that helps. */
export function LabelItem({ label, detail }: { label: OrderLabel; detail: OrderDetail }) {
  const t = useTranslations("orders.labels");
  const { failure } = label;
  const word = labelWord(label);
  return (
    <li className="grid gap-x-4 gap-y-2 py-2.5 sm:grid-cols-[minmax(0,1fr)_auto]">
      <div className="min-w-0">
        <p className="flex flex-wrap items-center gap-x-2">
          <Status tone={labelTone(label)}>
            {word === "failed"
              ? t(`failure.${failure ?? "unavailable"}`, { words: label.failureWords ?? "" })
              : t(`state.${word}`)}
          </Status>
          {label.packageId ? (
            <span className="text-muted-foreground">
              {t(label.boughtBy === "us" ? "boughtHere" : "boughtThere")}
            </span>
          ) : null}
        </p>
        {label.trackingNumber ? (
          <p className="flex min-w-0 items-center gap-1.5">
            <span className="font-medium">{label.carrierName}</span>
            <span className="truncate">{label.trackingNumber}</span>
            <CopyButton value={label.trackingNumber} subject={label.carrierName} />
          </p>
        ) : null}
        {failure === "rejected" ? (
          <blockquote className="border-danger-border border-l-2 pl-2">
            {label.failureWords}
            {label.advice ? <span className="block text-muted-foreground">{label.advice}</span> : null}
          </blockquote>
        ) : null}
      </div>
      <LabelActs label={label} detail={detail} />
    </li>
  );
}

function LabelActs({ label, detail }: { label: OrderLabel; detail: OrderDetail }) {
  const t = useTranslations("orders.labels");
  const { look, ship, drop } = useLabelActs();
  const { id, state, hasDocument } = label;
  const number = label.trackingNumber || label.packageId || "";
  const address = `/api/labels/${id}`;
  const canLeave = state === "ready" && mayShip(detail.order.state);
  const isOpen = openLabelStates.includes(state);
  const isPaid = mayBePaid(label) && (isOpen || state === "failed");
  // One that is only looked for is taken back with its channel, above.
  const canDrop = state === "failed" && !isPaid && (label.boughtBy === "us" || label.packageId !== null);
  const canLook = state === "failed" || (isOpen && state !== "ready");
  return (
    <div className="flex flex-wrap items-start gap-2 sm:justify-end">
      {hasDocument && detail.canReveal ? (
        <>
          <Button asChild size="sm" variant="ghost">
            <a href={`${address}?download`} aria-label={t("downloadNamed", { number })}>
              <Download />
              {t("download")}
            </a>
          </Button>
          <Button asChild size="sm">
            <a href={address} target="_blank" rel="noopener" aria-label={t("printNamed", { number })}>
              <Printer />
              {t("print")}
            </a>
          </Button>
        </>
      ) : null}
      {canLeave ? (
        <Button
          size="sm"
          variant="primary"
          isPending={ship.isPending}
          onClick={() => ship.mutate({ labelId: id })}
        >
          {t("markLeft")}
        </Button>
      ) : null}
      {canDrop ? (
        <Button size="sm" variant="ghost" isPending={drop.isPending} onClick={() => drop.mutate({ id })}>
          {t("drop")}
        </Button>
      ) : null}
      {isPaid ? (
        <ConfirmDialog
          trigger={
            <Button size="sm" variant="ghost" isPending={drop.isPending}>
              {t("drop")}
            </Button>
          }
          title={t("giveUpTitle")}
          description={t("giveUpHelp")}
          confirmLabel={t("giveUp")}
          isDestructive
          onConfirm={async () => drop.mutate({ id, isPaid: true })}
        />
      ) : null}
      {canLook ? (
        <Button size="sm" isPending={look.isPending} onClick={() => look.mutate({ id })}>
          {t("look")}
        </Button>
      ) : null}
    </div>
  );
}

"use client";

import { CircleAlert } from "lucide-react";
import { useTranslations } from "next-intl";
import { cn } from "@/components/ui/cn";
import { DateTime } from "@/components/ui/date-time";
import { useNow } from "@/components/ui/use-now";
import { grantState } from "../grant-state";
import type { ListedStore } from "../store-types";

type GrantEndProps = { store: Pick<ListedStore, "grantExpiresAt" | "grantLoss" | "status"> };

/** Amber from fourteen days before the end, with a mark beside the colour. */
export function GrantEnd({ store: { grantExpiresAt: expiresAt, grantLoss, status } }: GrantEndProps) {
  const t = useTranslations("stores.grant");
  const now = useNow();
  if (!expiresAt) return "–";
  const state = grantState({ expiresAt, lostAt: null, lostReason: null }, now);
  // The day it would have ended says nothing once it was taken back or replaced.
  const isLost = status === "needs_authorization" && state !== "ended";
  const isOver = isLost || state === "ended";
  return (
    <span
      className={cn(
        "inline-flex items-center gap-1.5",
        isOver ? "text-danger" : state === "ending" && "text-warning",
      )}
    >
      {isOver || state === "ending" ? <CircleAlert aria-hidden className="size-3.5 shrink-0" /> : null}
      {isLost ? (
        t(grantLoss === "ended" ? "over" : "takenBack")
      ) : (
        <DateTime at={expiresAt} format="dayWithYear" />
      )}
    </span>
  );
}

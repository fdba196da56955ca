"use client";

import { CircleAlert } from "lucide-react";
import { cn } from "@/components/ui/cn";
import { DateTime } from "@/components/ui/date-time";
import { useNow } from "@/components/ui/use-now";
import { grantState } from "../grant-state";

/** Amber from fourteen days before the end, with a mark beside the colour. */
export function GrantEnd({ expiresAt }: { expiresAt: Date | null }) {
  const now = useNow();
  if (!expiresAt) return "–";
  const state = grantState({ expiresAt, lostAt: null }, now);
  return (
    <span
      className={cn(
        "inline-flex items-center gap-1.5",
        state === "ending" && "text-warning",
        state === "ended" && "text-danger",
      )}
    >
      {state === "good" ? null : <CircleAlert aria-hidden className="size-3.5 shrink-0" />}
      <DateTime at={expiresAt} format="dayWithYear" />
    </span>
  );
}

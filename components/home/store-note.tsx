"use client";

import { useFormatter, useTranslations } from "next-intl";
import type { ListedStore } from "@/components/stores/store-types";
import { useStoreNote } from "@/components/stores/use-store-note";

/** Under a store's state: since when it fails and why, what soon will, and how far its first days are. */
export function StoreNote({ store }: { store: ListedStore }) {
  const t = useTranslations("home.flowing");
  const format = useFormatter();
  const noteOf = useStoreNote();
  const { status, pullFailingSince, backfill } = store;
  const notes: string[] = [];
  if (status === "failing" && pullFailingSince) {
    notes.push(t("failingSince", { time: format.dateTime(pullFailingSince, "minute") }));
  }
  const note = noteOf(store);
  if (note) notes.push(note);
  if (backfill && backfill.daysLeft > 0) notes.push(t("backfill", { days: backfill.daysLeft }));
  return notes.length > 0 ? <div className="text-muted-foreground">{notes.join(" · ")}</div> : null;
}

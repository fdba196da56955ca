"use client";

import { useTranslations } from "next-intl";
import type { RefObject } from "react";
import { useShortcuts } from "@/components/shell/shortcuts/use-shortcuts";
import { useOptionalSelection } from "./selection-provider";

/** `j` `k` move, Enter opens (the focus is on the row's link), `x` selects, Escape lets go. */
export function useListKeys(table: RefObject<HTMLTableElement | null>) {
  const t = useTranslations("lists");
  const selection = useOptionalSelection();

  const links = () => [...(table.current?.querySelectorAll<HTMLElement>("[data-list-open]") ?? [])];
  /** The row that holds the focus, or the one whose panel does. */
  const currentRow = () =>
    document.activeElement?.closest<HTMLElement>("[data-row-id]") ??
    table.current?.querySelector<HTMLElement>("[data-row-open]") ??
    null;

  const move = (step: 1 | -1) => {
    const all = links();
    const row = currentRow();
    const index = row ? all.findIndex((link) => row.contains(link)) : -1;
    const next = index < 0 ? all.at(step > 0 ? 0 : -1) : all[index + step];
    next?.focus();
    next?.closest("tr")?.scrollIntoView({ block: "nearest" });
  };
  const select = (isRange: boolean) => {
    const id = currentRow()?.dataset.rowId;
    if (id) selection?.toggle(id, isRange);
  };

  useShortcuts("list", [
    { keys: ["j"], label: t("next"), run: () => move(1) },
    { keys: ["k"], label: t("previous"), run: () => move(-1) },
    ...(selection
      ? [
          { keys: ["x"], label: t("select"), run: () => select(false) },
          { keys: ["shift+x"], label: t("selectRange"), run: () => select(true) },
        ]
      : []),
    ...(selection && selection.selected.size > 0
      ? [{ keys: ["escape"], label: t("clearSelection"), run: selection.clear }]
      : []),
  ]);
}

"use client";

import { createContext, type ReactNode, use, useMemo, useState } from "react";
import {
  keepShown,
  nothingSelected,
  type RowResult,
  recordResults,
  type SelectionState,
  selectRange,
  toggleAll,
  toggleRow,
} from "./selection";

type SelectionContextValue = SelectionState & {
  rowIds: readonly string[];
  toggle: (id: string, isRange?: boolean) => void;
  toggleAll: () => void;
  clear: () => void;
  /** After a bulk act: one result for each row that was tried. */
  report: (results: readonly RowResult[]) => void;
};

const SelectionContext = createContext<SelectionContextValue | null>(null);

/** null in a list whose rows cannot be selected. */
export function useOptionalSelection() {
  return use(SelectionContext);
}

export function useSelection(): SelectionContextValue {
  const selection = use(SelectionContext);
  if (!selection) throw new Error("Selecting rows needs a SelectionProvider above it");
  return selection;
}

/** `rowIds` in the order shown. */
export function SelectionProvider({ rowIds, children }: { rowIds: readonly string[]; children: ReactNode }) {
  const [stored, setState] = useState<SelectionState>(nothingSelected);
  const state = useMemo(() => keepShown(stored, rowIds), [stored, rowIds]);

  const value = useMemo(() => {
    const change = (step: (state: SelectionState) => SelectionState) =>
      setState((current) => step(keepShown(current, rowIds)));
    return {
      ...state,
      rowIds,
      toggle: (id: string, isRange = false) =>
        change((current) => (isRange ? selectRange(current, rowIds, id) : toggleRow(current, id))),
      toggleAll: () => change((current) => toggleAll(current, rowIds)),
      clear: () => setState(nothingSelected),
      report: (results: readonly RowResult[]) => change((current) => recordResults(current, results)),
    };
  }, [state, rowIds]);

  return <SelectionContext value={value}>{children}</SelectionContext>;
}

export type RowResult = {
  id: string;
  isDone: boolean /** Why not, in the reader's words. */;
  message?: string;
};

export type SelectionState = {
  selected: ReadonlySet<string>;
  /** The row from which a range is measured. */
  anchor: string | null;
  results: ReadonlyMap<string, RowResult>;
};

export const nothingSelected: SelectionState = { selected: new Set(), anchor: null, results: new Map() };

export function toggleRow(state: SelectionState, id: string): SelectionState {
  const selected = new Set(state.selected);
  if (!selected.delete(id)) selected.add(id);
  return { ...state, selected, anchor: id };
}

/** Everything between the row touched last and this one, in the order shown. */
export function selectRange(state: SelectionState, rowIds: readonly string[], id: string): SelectionState {
  const from = rowIds.indexOf(state.anchor ?? id);
  const to = rowIds.indexOf(id);
  if (from < 0 || to < 0) return toggleRow(state, id);
  const range = rowIds.slice(Math.min(from, to), Math.max(from, to) + 1);
  return { ...state, selected: new Set([...state.selected, ...range]), anchor: id };
}

export function toggleAll(state: SelectionState, rowIds: readonly string[]): SelectionState {
  const isAll = rowIds.length > 0 && rowIds.every((id) => state.selected.has(id));
  return { ...state, selected: new Set(isAll ? [] : rowIds), anchor: null };
}

/** What worked leaves the selection; what failed stays in it, with the reason, to be tried again. */
export function recordResults(state: SelectionState, results: readonly RowResult[]): SelectionState {
  const selected = new Set(state.selected);
  for (const { id, isDone } of results) {
    if (isDone) selected.delete(id);
    else selected.add(id);
  }
  return { selected, anchor: null, results: new Map(results.map((result) => [result.id, result])) };
}

/** Rows that left the list (another page, another filter) must not be acted on unseen. */
export function keepShown(state: SelectionState, rowIds: readonly string[]): SelectionState {
  const shown = new Set(rowIds);
  if ([...state.selected].every((id) => shown.has(id))) return state;
  return { ...state, selected: new Set([...state.selected].filter((id) => shown.has(id))), anchor: null };
}

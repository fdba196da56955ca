export type Neighbours = { previous: string | null; next: string | null };

/**
 * The orders before and after one in the list it was opened from. Once it has left that list (it was shipped,
 * so it is no longer ready), the one that took its place is the next.
 */
export function neighboursOf(ids: readonly string[], id: string, lastIndex: number | null): Neighbours {
  const index = ids.indexOf(id);
  if (index >= 0) return { previous: ids[index - 1] ?? null, next: ids[index + 1] ?? null };
  if (lastIndex === null) return { previous: null, next: null };
  return { previous: ids[lastIndex - 1] ?? null, next: ids[lastIndex] ?? null };
}

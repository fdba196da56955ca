const isDay = (text: string) => /^\d{4}-\d{2}-\d{2}$/.test(text);

/** From the first moment of one day to the last of the other, in the reader's zone; null when a day is missing. */
export function periodOf(first: string, last: string): { from: string; to: string } | null {
  if (!isDay(first) || !isDay(last)) return null;
  const to = new Date(`${last}T00:00:00`);
  to.setDate(to.getDate() + 1);
  return { from: new Date(`${first}T00:00:00`).toISOString(), to: to.toISOString() };
}

type NumberedOrder = { id: string; number: number; platformOrderId: string };

/**
 * Tracking numbers from a spreadsheet. Rows with an order's number beside them find their order by it; a plain
 * column fills the rows from `startId` on, in the order shown.
 */
export function readPastedNumbers(
  text: string,
  orders: readonly NumberedOrder[],
  startId: string,
): Record<string, string> {
  const rows = text
    .split(/\r?\n/)
    .map((row) => row.split(/[\t,;]/).map((cell) => cell.trim()))
    .filter((cells) => cells.some(Boolean));
  const found: Record<string, string> = {};
  let next = Math.max(
    0,
    orders.findIndex(({ id }) => id === startId),
  );
  for (const cells of rows) {
    const [first = "", ...rest] = cells;
    const named = orders.find(({ number, platformOrderId }) =>
      [platformOrderId, String(number), `#${number}`].includes(first),
    );
    // A carrier may stand between the two; a tracking number has a digit in it.
    const number = rest.findLast((cell) => /\d/.test(cell));
    if (named && number) {
      found[named.id] = number;
      continue;
    }
    const order = orders[next++];
    const only = cells.find(Boolean);
    if (order && only && cells.filter(Boolean).length === 1) found[order.id] = only;
  }
  return found;
}

/** Orders whose number stands beside another order too: one box for both, or a slip. */
export function repeatedNumbers(numbers: Record<string, string>): Set<string> {
  const byNumber = new Map<string, string[]>();
  for (const [id, number] of Object.entries(numbers)) {
    const key = number.trim().toUpperCase();
    if (key) byNumber.set(key, [...(byNumber.get(key) ?? []), id]);
  }
  return new Set([...byNumber.values()].filter((ids) => ids.length > 1).flat());
}

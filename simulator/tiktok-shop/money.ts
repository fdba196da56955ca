/** Amounts are strings; nothing is "0", not "0.00". */
export function money(minor: number): string {
  return minor === 0 ? "0" : (minor / 100).toFixed(2);
}

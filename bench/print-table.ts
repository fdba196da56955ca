export interface Measured {
  what: string;
  value: string;
  /** Against the yardstick of the same run, where there is one. */
  ratio?: string;
}

export function printTable(title: string, rows: Measured[]): void {
  const width = Math.max(...rows.map(({ what }) => what.length));
  const values = Math.max(...rows.map(({ value }) => value.length));
  console.log(`\n${title}`);
  for (const { what, value, ratio = "" } of rows) {
    console.log(`  ${what.padEnd(width)}  ${value.padStart(values)}  ${ratio}`);
  }
}

export const perSecond = (count: number, ms: number) =>
  `${Math.round((count * 1000) / ms).toLocaleString("en")}/s`;
export const seconds = (ms: number) => `${(ms / 1000).toFixed(1)} s`;

export async function timed<T>(work: () => Promise<T>): Promise<{ ms: number; result: T }> {
  const from = performance.now();
  const result = await work();
  return { ms: performance.now() - from, result };
}

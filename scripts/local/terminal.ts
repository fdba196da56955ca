import { closeSync, fstatSync, openSync, readSync } from "node:fs";
import type { Step } from "./stack";

const isColoured = process.stdout.isTTY && !process.env.NO_COLOR;
const paint = (code: number) => (text: string) => (isColoured ? `\u001b[${code}m${text}\u001b[0m` : text);

export const bold = paint(1);
export const quiet = paint(2);
export const red = paint(31);
export const green = paint(32);
export const yellow = paint(33);

export function duration(ms: number): string {
  return ms < 1000
    ? `${Math.round(ms)} ms`
    : ms < 60_000
      ? `${(ms / 1000).toFixed(1)} s`
      : `${(ms / 60_000).toFixed(1)} min`;
}

export function printStep({ label, ms }: Step): void {
  console.log(`  ${green("✓")} ${label} ${quiet(duration(ms))}`);
}

export function printNote(note: string): void {
  console.log(`  ${yellow("!")} ${note}`);
}

/** Left column, right column. */
export function printTable(rows: readonly (readonly [string, string])[]): void {
  const width = Math.max(...rows.map(([label]) => label.length));
  for (const [label, value] of rows) console.log(`  ${label.padEnd(width)}  ${value}`);
}

/** Prints what is added to a log from now on. Ends with the process. */
export function followLog(name: string, file: string): void {
  let position = 0;
  setInterval(() => {
    const log = openSync(file, "r");
    const { size } = fstatSync(log);
    if (size < position) position = 0;
    const fresh = Buffer.alloc(size - position);
    readSync(log, fresh, 0, fresh.length, position);
    closeSync(log);
    position = size;
    const text = fresh.toString("utf8").trimEnd();
    if (text) console.log(text.replace(/^/gm, quiet(`[${name}] `)));
  }, 300).unref();
}

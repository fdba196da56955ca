/** `exact` cells are codes: a spreadsheet must not make 1.7E+18, 123 or 4 March of them. */
export type CsvCell = string | { exact: string };

/** For spreadsheets: with the mark by which they know UTF-8, and lines that end as theirs do. */
export function writeCsv(rows: readonly (readonly CsvCell[])[]): string {
  return `\uFEFF${rows.map((cells) => `${cells.map(written).join(",")}\r\n`).join("")}`;
}

function written(cell: CsvCell): string {
  const text = typeof cell === "string" ? harmless(cell) : exactly(cell.exact);
  return /[",;\t\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A formula whose value is the text: the one form that spreadsheets keep, and save as the plain text. */
const exactly = (text: string) => (text === "" ? "" : `="${text.replaceAll('"', '""')}"`);

/** Titles are other people's words, and a spreadsheet would run those that begin like a formula. */
const harmless = (text: string) => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text);

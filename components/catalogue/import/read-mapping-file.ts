import type { MappingFileRow } from "@/domain/judge-mapping-file";
import { largestProposal } from "@/domain/mapping-proposal";
import { decodeText } from "./decode-text";
import { columnOf, type MappingColumn, mappingColumns } from "./mapping-columns";
import { readCsv } from "./read-csv";

/** A row of the file; `variant` is what stands there to be read by people. */
export type TypedRow = MappingFileRow & { variant: string };

/** Why nothing of a file can be read. */
export type MappingFileRefusal =
  | { kind: "workbook" | "not_text" | "empty" | "too_large" }
  | { kind: "quote_open"; row: number }
  | { kind: "columns_missing"; columns: MappingColumn[] }
  | { kind: "column_twice"; column: MappingColumn };

export type MappingFileContent =
  | { isRead: true; rows: TypedRow[] }
  | { isRead: false; refusal: MappingFileRefusal };

const delimiters = [",", ";", "\t"];
/** Longer than any code; cut, so that one broken cell does not spoil the rest. */
const longestCell = 500;
const largestFile = 10_000_000;

/** The rows of a CSV file that have anything in them, by the headings of its first row. */
export function readMappingFile(bytes: Uint8Array): MappingFileContent {
  const refused = (refusal: MappingFileRefusal): MappingFileContent => ({ isRead: false, refusal });
  if (bytes.length > largestFile) return refused({ kind: "too_large" });
  const decoded = decodeText(bytes);
  if (!decoded.isText) return refused({ kind: decoded.fault });
  const { records, openRow } = readCsv(decoded.text, delimiterOf(decoded.text));
  if (openRow !== null) return refused({ kind: "quote_open", row: openRow });
  const columns = (records[0] ?? []).map(columnOf);
  const refusal = refusalOf(columns);
  if (refusal) return refused(refusal);
  const rows = records
    .map((cells, index) => typedRow(cells, columns, index + 1))
    .slice(1)
    .filter((row) => mappingColumns.some((column) => row[column] !== ""));
  if (rows.length === 0) return refused({ kind: "empty" });
  if (rows.length > largestProposal) return refused({ kind: "too_large" });
  return { isRead: true, rows };
}

/** The one that makes the most of the headings. */
function delimiterOf(text: string): string {
  const [firstLine = ""] = text.split(/[\r\n]/, 1);
  const understood = (delimiter: string) =>
    (readCsv(firstLine, delimiter).records[0] ?? []).filter((heading) => columnOf(heading)).length;
  return delimiters.reduce((best, next) => (understood(next) > understood(best) ? next : best));
}

function refusalOf(columns: readonly (MappingColumn | null)[]): MappingFileRefusal | null {
  const twice = mappingColumns.find((column) => columns.indexOf(column) !== columns.lastIndexOf(column));
  if (twice) return { kind: "column_twice", column: twice };
  const isThere = (column: MappingColumn) => columns.includes(column);
  const names: MappingColumn[] = isThere("platformSkuId") || isThere("sellerSku") ? [] : ["platformSkuId"];
  const missing = [...names, ...(["sku", "factor"] as const).filter((column) => !isThere(column))];
  return missing.length > 0 ? { kind: "columns_missing", columns: missing } : null;
}

function typedRow(
  cells: readonly string[],
  columns: readonly (MappingColumn | null)[],
  row: number,
): TypedRow {
  const at = (column: MappingColumn) => plainCell(cells[columns.indexOf(column)] ?? "");
  return {
    row,
    platformSkuId: at("platformSkuId"),
    sellerSku: at("sellerSku"),
    variant: at("variant"),
    sku: at("sku"),
    factor: at("factor"),
  };
}

/** Without what keeps spreadsheets from changing a cell: ="00123", or an apostrophe before it. */
function plainCell(cell: string): string {
  const text = cell.trim().slice(0, longestCell);
  const formula = /^="(.*)"$/s.exec(text)?.[1];
  if (formula !== undefined) return formula.replaceAll('""', '"').trim();
  return text.replace(/^'/, "").trim();
}

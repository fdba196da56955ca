import { appendFileSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { Table } from "./table";

/** Raise it when the shape of any record changes: an older file is then set aside, not misread. */
const FORMAT = "longshore-simulator-1";
const COMPACT_AFTER_BYTES = 32 * 1024 * 1024;

type Row = { id: string };
type AnyTable = { size: number; get(id: string): Row | undefined; all(): Row[]; clear(): void };
type Entry = [table: string, id: string, record: Row | null];

/**
 * All state of the simulator: tables in memory, and an append-only file of changed records behind them.
 * A flush before each answer means that a killed process has lost nothing it acknowledged.
 */
export class Journal {
  private readonly tables = new Map<string, AnyTable>();
  private readonly loaded = new Map<string, Map<string, Row>>();
  private readonly changed = new Map<string, Set<string>>();
  private bytesSinceCompaction = 0;

  constructor(private readonly file: string | null) {
    if (file) this.load(file);
  }

  table<R extends Row>(name: string, groupOf?: (record: R) => string): Table<R> {
    const changed = new Set<string>();
    this.changed.set(name, changed);
    const table = new Table<R>((id) => changed.add(id), groupOf);
    // The file was written from tables of the same name and format, so its rows have the table's type.
    for (const row of this.loaded.get(name)?.values() ?? []) table.load(row as R);
    this.loaded.delete(name);
    this.tables.set(name, table);
    return table;
  }

  /** Writes what changed since the last flush. Synchronous: the answer must not leave before it. */
  flush(): void {
    let lines = "";
    for (const [name, ids] of this.changed) {
      for (const id of ids) lines += line([name, id, this.tables.get(name)?.get(id) ?? null]);
      ids.clear();
    }
    if (!this.file || lines === "") return;
    appendFileSync(this.file, lines);
    this.bytesSinceCompaction += lines.length;
    if (this.bytesSinceCompaction > COMPACT_AFTER_BYTES) this.compact();
  }

  clear(): void {
    for (const table of this.tables.values()) table.clear();
    for (const ids of this.changed.values()) ids.clear();
    this.compact();
  }

  /** Rewrites the file with one line per living record; a crash in between leaves the old file. */
  private compact(): void {
    if (!this.file) return;
    const parts = [`${JSON.stringify(FORMAT)}\n`];
    for (const [name, table] of this.tables) {
      for (const record of table.all()) parts.push(line([name, record.id, record]));
    }
    const next = `${this.file}.next`;
    writeFileSync(next, parts.join(""));
    renameSync(next, this.file);
    this.bytesSinceCompaction = 0;
  }

  private load(file: string): void {
    mkdirSync(dirname(file), { recursive: true });
    const content = existsSync(file) ? readFileSync(file, "utf8") : "";
    const lines = content.split("\n");
    this.bytesSinceCompaction = content.length;
    if (lines[0] !== JSON.stringify(FORMAT)) {
      if (existsSync(file)) renameSync(file, `${file}.old`);
      writeFileSync(file, `${JSON.stringify(FORMAT)}\n`);
      return;
    }
    // A kill in the middle of an append leaves a torn last line. It was never acknowledged: cut it off.
    if (lines.at(-1) !== "") {
      lines.pop();
      writeFileSync(`${file}.next`, `${lines.join("\n")}\n`);
      renameSync(`${file}.next`, file);
    }
    for (const text of lines.slice(1)) {
      if (text !== "") this.replay(JSON.parse(text) as Entry);
    }
  }

  private replay([name, id, record]: Entry): void {
    const rows = this.loaded.get(name) ?? new Map<string, Row>();
    if (record) rows.set(id, record);
    else rows.delete(id);
    this.loaded.set(name, rows);
  }
}

function line(entry: Entry): string {
  return `${JSON.stringify(entry)}\n`;
}

import { type CustomTypesConfig, type FieldDef, type PoolClient, Query, type ResultBuilder } from "pg";
import { BridgeError } from "./errors";
import { LIMITS } from "./limits";
import { paramText } from "./params";
import type { SqlQuery } from "./request";

type Value = string | null;

export type QueryAnswer = {
  rowAsArray: boolean;
  fields: FieldDef[];
  rows: Value[][] | Record<string, Value>[];
  command: string | null;
  rowCount: number | null;
};

/** Counts the bytes of one answer, over all queries of a batch. */
export type Meter = { bytes: number };

/** Every value stays the text that PostgreSQL sent: the driver parses it by type id. */
const rawText: CustomTypesConfig = { getTypeParser: () => (value: unknown) => value };

export function runQuery(client: PoolClient, query: SqlQuery, meter: Meter): Promise<QueryAnswer> {
  return new Promise((resolve, reject) => {
    const rows: Value[][] = [];
    const config = {
      text: query.text,
      values: query.params.map(paramText),
      rowMode: "array",
      // Neon takes one statement a query. Without this a second one would pass when there are no params.
      queryMode: "extended",
      types: rawText,
    };
    const submitted = new Query<Value[]>(config);
    submitted.on("row", (row: Value[]) => {
      for (const value of row) meter.bytes += value === null ? 5 : Buffer.byteLength(value) + 3;
      if (meter.bytes > LIMITS.responseBytes) {
        // Rejected at once; the caller drops the connection, and with it the rows still on their way.
        reject(new BridgeError(507, `response is too large (max is ${LIMITS.responseBytes} bytes)`));
      } else {
        rows.push(row);
      }
    });
    submitted.on("error", reject);
    submitted.on("end", (result: ResultBuilder<Value[]>) => resolve(answerOf(query, result, rows)));
    client.query(submitted);
  });
}

function answerOf(
  query: SqlQuery,
  { fields, command, rowCount }: ResultBuilder<Value[]>,
  rows: Value[][],
): QueryAnswer {
  return {
    rowAsArray: query.isArrayMode,
    fields: fields.map((field) => ({
      name: field.name,
      dataTypeID: field.dataTypeID,
      tableID: field.tableID,
      columnID: field.columnID,
      dataTypeSize: field.dataTypeSize,
      dataTypeModifier: field.dataTypeModifier,
      format: "text",
    })),
    rows: query.isArrayMode ? rows : rows.map((row) => asObject(fields, row)),
    command,
    rowCount,
  };
}

function asObject(fields: FieldDef[], row: Value[]): Record<string, Value> {
  return Object.fromEntries(fields.map((field, index) => [field.name, row[index] ?? null]));
}

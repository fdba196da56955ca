import { sql } from "drizzle-orm";
import type { Ctx } from "@/server/context";
import { importReadings } from "@/server/orders";
import { madePages } from "./made-orders";
import { type BenchUrls, benchOrganization } from "./organization";
import { type Measured, perSecond, seconds, timed } from "./print-table";

const orders = 50_000;
/** The largest page that a marketplace hands over. */
const pageSize = 100;
/** Rows of one plain insert; 30 columns of 500 rows stay below PostgreSQL's limit of parameters. */
const insertSize = 500;

/** Every table that an import writes, children after parents. */
const written = [
  "orders",
  "order_lines",
  "order_buyers",
  "variants",
  "sightings",
  "history",
  "problems",
  "problem_orders",
  "counters",
];

/** 50,000 orders of two lines through the real verb, against plain multi-row inserts of the rows it leaves. */
export async function benchImport({ appUrl }: BenchUrls): Promise<Measured[]> {
  const { ctx, storeId } = await benchOrganization(appUrl);
  try {
    const store = { id: storeId, orderScope: { kind: "all" } } as const;
    const memory: number[] = [];
    const importAll = async () => {
      for (const page of madePages(orders, pageSize)) {
        await importReadings(ctx, store, page);
        memory.push(process.memoryUsage().rss);
      }
    };
    const first = await timed(importAll);
    const again = await timed(importAll);
    const yardstick = await plainInserts(ctx);
    const half = memory.slice(0, memory.length / 2);
    const mib = (bytes: number) => `${Math.round(bytes / 2 ** 20)} MiB`;
    const ratio = (ms: number) => `${(yardstick.ms / ms).toFixed(2)} of plain inserts`;
    return [
      {
        what: `import of ${orders.toLocaleString("en")} orders of two lines`,
        value: perSecond(orders, first.ms),
        ratio: ratio(first.ms),
      },
      { what: "the same again, nothing changes", value: perSecond(orders, again.ms), ratio: ratio(again.ms) },
      {
        what: `plain multi-row inserts of the same ${yardstick.rows.toLocaleString("en")} rows`,
        value: perSecond(orders, yardstick.ms),
        ratio: seconds(yardstick.ms),
      },
      { what: "memory, highest of the first half", value: mib(Math.max(...half)) },
      { what: "memory, highest of the second half", value: mib(Math.max(...memory.slice(half.length))) },
    ];
  } finally {
    await ctx.db.end();
  }
}

/** Empties the tables and writes the very same rows back, by statements that decide nothing. */
async function plainInserts(ctx: Ctx): Promise<{ ms: number; rows: number }> {
  const tables = [];
  for (const table of written) tables.push({ table, rows: await rowsOf(ctx, table) });
  for (const table of [...written].reverse()) {
    await ctx.db.withOrganization(ctx.organizationId, (tx) =>
      tx.execute(sql`delete from ${sql.identifier(table)}`),
    );
  }
  let ms = 0;
  for (const { table, rows } of tables) {
    for (let at = 0; at < rows.length; at += insertSize) {
      const insert = multiRowInsert(table, rows.slice(at, at + insertSize));
      ms += (await timed(() => ctx.db.withOrganization(ctx.organizationId, (tx) => tx.execute(insert)))).ms;
    }
  }
  return { ms, rows: tables.reduce((sum, { rows }) => sum + rows.length, 0) };
}

type Row = Record<string, unknown>;

async function rowsOf(ctx: Ctx, table: string): Promise<Row[]> {
  const { rows } = await ctx.db.withOrganization(ctx.organizationId, (tx) =>
    tx.execute<Row>(sql`select * from ${sql.identifier(table)}`),
  );
  return rows;
}

function multiRowInsert(table: string, rows: Row[]) {
  const columns = Object.keys(rows[0] ?? {});
  const values = rows.map(
    (row) =>
      sql`(${sql.join(
        columns.map((column) => sql`${sql.param(plain(row[column]))}`),
        sql`, `,
      )})`,
  );
  return sql`insert into ${sql.identifier(table)} (${sql.join(
    columns.map((column) => sql.identifier(column)),
    sql`, `,
  )})
    values ${sql.join(values, sql`, `)}`;
}

/** JSON columns are read as objects and written as text; arrays the driver writes itself. */
const plain = (value: unknown) =>
  typeof value === "object" && value !== null && !Array.isArray(value) ? JSON.stringify(value) : value;

import { sql } from "drizzle-orm";
import pg from "pg";
import type { Ctx } from "@/server/context";
import { countOrders, importReadings, listOrders } from "@/server/orders";
import { madePages } from "./made-orders";
import { type BenchUrls, benchOrganization } from "./organization";
import { type Measured, seconds, timed } from "./print-table";

const total = 1_000_000;
const grown = 10_000;
const repeats = 20;

/** What a person waits for at a million orders, against reading one order by its key in the same run. */
export async function benchLists({ appUrl, ownerUrl }: BenchUrls): Promise<Measured[]> {
  const { ctx, storeId } = await benchOrganization(appUrl);
  try {
    const filled = await timed(() => fill(ctx, storeId));
    await settle(ownerUrl);
    const [first] = (await listOrders(ctx, { limit: 1 })).items;
    const byKey = await median(() =>
      ctx.db.withOrganization(ctx.organizationId, (tx) =>
        tx.execute(sql`select * from orders where id = ${first?.id ?? ""}`),
      ),
    );
    const deep = await deepCursor(ctx);
    const [held] = (await listOrders(ctx, { tab: "held", problem: "variant_unmapped", limit: 1 })).items;
    const problemId = held?.problems[0]?.id;
    const cases: [string, () => Promise<unknown>][] = [
      ["all, first page", () => listOrders(ctx, {})],
      ["all, a page in the middle", () => listOrders(ctx, { after: deep })],
      ["ready, by deadline", () => listOrders(ctx, { tab: "ready" })],
      ["held, by deadline", () => listOrders(ctx, { tab: "held" })],
      ["held by one kind of problem", () => listOrders(ctx, { tab: "held", problem: "variant_unmapped" })],
      ["held by one problem", () => listOrders(ctx, { tab: "held", problemId })],
      ["one store, shipped", () => listOrders(ctx, { tab: "shipped", storeId })],
      ["told on the marketplace", () => listOrders(ctx, { tracking: "told" })],
      [
        "told, one store, partly shipped",
        () => listOrders(ctx, { tracking: "told", tab: "partly_shipped", storeId }),
      ],
      ["told, cancelled", () => listOrders(ctx, { tracking: "told", tab: "cancelled" })],
      ["not told yet", () => listOrders(ctx, { tracking: "not_told" })],
      ["not told yet, ready", () => listOrders(ctx, { tracking: "not_told", tab: "ready" })],
      ["refused there", () => listOrders(ctx, { tracking: "refused" })],
      ["one store, cancelled", () => listOrders(ctx, { tab: "cancelled", storeId })],
      ["search by the marketplace's number", () => listOrders(ctx, { search: first?.platformOrderId ?? "" })],
      ["counts of all tabs", () => countOrders(ctx, {})],
    ];
    const rows: Measured[] = [
      { what: `${total.toLocaleString("en")} orders made`, value: seconds(filled.ms) },
      { what: "one order by its key", value: `${byKey.toFixed(1)} ms` },
    ];
    for (const [what, run] of cases) {
      const ms = await median(run);
      rows.push({
        what,
        value: `${ms.toFixed(1)} ms`,
        ratio: `${(ms / byKey).toFixed(1)} × one order by its key`,
      });
    }
    return rows;
  } finally {
    await ctx.db.end();
  }
}

/** Real orders through the real verb, then copies of them: the verb is measured elsewhere. */
async function fill(
  ctx: Ctx,
  storeId: Awaited<ReturnType<typeof benchOrganization>>["storeId"],
): Promise<void> {
  const store = { id: storeId, orderScope: { kind: "all" } } as const;
  for (const page of madePages(grown, 500)) await importReadings(ctx, store, page);
  await ctx.db.withOrganization(ctx.organizationId, async (tx) => {
    const columns = (
      await tx.execute<{ name: string }>(sql`
      select string_agg(quote_ident(column_name), ', ' order by ordinal_position) as name
      from information_schema.columns
      where table_name = 'orders' and column_name not in ('id', 'number', 'platform_order_id', 'state', 'open_problems')
    `)
    ).rows[0]?.name;
    const others = sql.raw(columns ?? "");
    await tx.execute(sql`
      insert into orders (id, number, platform_order_id, state, open_problems, ${others})
      select gen_random_uuid(), o.number + copy * ${grown}, o.platform_order_id || '-' || copy,
        (array['shipped', 'shipped', 'shipped', 'ready', 'cancelled', 'no_shipment_needed'])[1 + copy % 6], 0, ${others}
      from orders o, generate_series(1, ${total / grown - 1}) as copy
    `);
    await tx.execute(sql`
      update orders set placed_at = placed_at - number * interval '13 seconds',
        ship_by_at = ship_by_at + number * interval '7 seconds' where number > ${grown}
    `);
    // What left was told of but for one in two hundred; one in a thousand was refused.
    await tx.execute(sql`
      insert into confirmations (id, organization_id, order_id, state, confirmed_at, sweep_at, created_at)
      select gen_random_uuid(), organization_id, id, case
          when number % 1000 = 0 then 'refused' when number % 200 = 0 then 'waiting' else 'confirmed' end,
        placed_at, placed_at, placed_at
      from orders where state = 'shipped'
    `);
  });
}

/** What autovacuum does within minutes; a database that grows by a million rows at once has not come to it yet. */
async function settle(ownerUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  await client.query("vacuum analyze");
  await client.end();
}

async function deepCursor(ctx: Ctx): Promise<string> {
  const { rows } = await ctx.db.withOrganization(ctx.organizationId, (tx) =>
    tx.execute<{ key: string; id: string }>(
      sql`select placed_at::text as key, id from orders order by placed_at desc, id desc offset ${total / 2} limit 1`,
    ),
  );
  return btoa(encodeURIComponent(JSON.stringify([rows[0]?.key, rows[0]?.id])));
}

async function median(run: () => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  for (let at = 0; at < repeats; at++) times.push((await timed(run)).ms);
  return times.sort((a, b) => a - b)[Math.floor(repeats / 2)] ?? 0;
}

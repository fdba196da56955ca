import { chmodSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Client } from "pg";
import { afterAll, expect, it } from "vitest";
import { openCluster, prepareDatabase, removeCluster } from "./local";
import { migrate } from "./migrate";
import { uuidv7 } from "./uuid";

const root = mkdtempSync(join(tmpdir(), "longshore-migrate-"));
chmodSync(root, 0o711);
const data = join(root, "postgres");
const cluster = await openCluster({ folder: data, port: "free", durable: false });
afterAll(async () => {
  await removeCluster(data);
  rmSync(root, { recursive: true, force: true });
});

/** The project's migrations up to one of them, as an installation of that day had them. */
function migrationsUntil(last: string): string {
  const folder = join(root, last);
  cpSync("db/migrations", folder, { recursive: true });
  const journal = join(folder, "meta/_journal.json");
  const all = JSON.parse(readFileSync(journal, "utf8")) as { entries: { tag: string }[] };
  const end = all.entries.findIndex(({ tag }) => tag === last);
  writeFileSync(journal, JSON.stringify({ ...all, entries: all.entries.slice(0, end + 1) }));
  return folder;
}

it("SC-20: an installation with orders keeps that their buyers asked to cancel", async () => {
  const { ownerUrl } = await prepareDatabase(cluster, "older", {
    ownerPassword: "owner",
    appPassword: "app",
  });
  await migrate(ownerUrl, migrationsUntil("0001_row_level_security"));
  const client = new Client({ connectionString: ownerUrl });
  await client.connect();
  const [organization, store] = [uuidv7(), uuidv7()];
  await client.query("select set_config('app.organization', $1, false)", [organization]);
  await client.query("insert into organizations (id, name) values ($1, 'Older')", [organization]);
  await client.query(
    `insert into stores (id, organization_id, marketplace, name, shop_id, shop_key, shop_name, shop_code, site,
      region, seller_type, order_scope)
    values ($1, $2, 'fake', 'Store', '1', '1', 'Store', '1', 'us', 'US', 'local', '{"kind":"all"}')`,
    [store, organization],
  );
  for (const [number, isAsked, refusedAt] of [
    [1, true, null],
    [2, true, "2026-11-20T08:00:00Z"],
    [3, false, null],
  ]) {
    await client.query(
      `insert into orders (id, organization_id, store_id, number, platform_order_id, status, platform_status,
        platform_updated_at, fingerprint, state, needs_shipment, fulfilled_by, label_from, cancellation_requested,
        cancellation_refused_at, provider_scope, placed_at, buyer_message, imported_at)
      values ($1, $2, $3, $4::int, $4::int::text, 'awaiting_shipment', '', now(), '', 'blocked', true, 'seller', 'seller', $5, $6,
        '', now(), '', now())`,
      [uuidv7(), organization, store, number, isAsked, refusedAt],
    );
  }
  await client.query("select set_config('app.organization', '', false)");

  await migrate(ownerUrl);

  await client.query("select set_config('app.organization', $1, false)", [organization]);
  const { rows } = await client.query("select open_requests, refused_requests from orders order by number");
  expect(rows).toEqual([
    { open_requests: ["cancellation"], refused_requests: [] },
    { open_requests: ["cancellation"], refused_requests: ["cancellation"] },
    { open_requests: [], refused_requests: [] },
  ]);
  await client.query("select set_config('app.organization', '', false)");
  expect((await client.query("select from orders")).rows).toEqual([]);
  await client.end();
});

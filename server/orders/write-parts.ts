import { sql } from "drizzle-orm";
import type { Tx } from "@/db/database";
import { uuidv7 } from "@/db/uuid";
import type { OrderId } from "@/domain/ids";
import type { Buyer, MarketplaceOrder } from "@/domain/marketplace-order";
import { type VariantIds, variantKey } from "../catalogue";
import type { Ctx } from "../context";
import { rowsOf } from "../rows";

interface Changed {
  id: OrderId;
  order: MarketplaceOrder;
}

/** Writes the lines of orders; a line that the marketplace no longer lists keeps its row with nothing owed. */
export async function writeLines(tx: Tx, ctx: Ctx, changed: Changed[], variants: VariantIds): Promise<void> {
  if (changed.length === 0) return;
  const rows = changed.flatMap(({ id, order }) =>
    order.lines.map((line, position) => ({
      id: uuidv7(),
      order_id: id,
      line_key: line.lineKey,
      position,
      variant_id: variants.get(variantKey(line)),
      seller_sku: line.sellerSku,
      title: line.title,
      variant_name: line.variantName,
      image_url: line.imageUrl,
      quantity: line.quantity,
      shipped_quantity: line.shippedQuantity,
      shipped_unit_ids: line.shippedUnitIds,
      sold_factor: line.soldFactor,
      unit_price_minor: line.unitPrice?.minor ?? null,
      unit_ids: line.unitIds,
      is_gift: line.isGift,
    })),
  );
  const columns = `id, order_id, line_key, position, variant_id, seller_sku, title, variant_name, image_url, quantity,
    shipped_quantity, shipped_unit_ids, sold_factor, unit_price_minor, unit_ids, is_gift`;
  await tx.execute(sql`
    insert into order_lines (organization_id, ${sql.raw(columns)})
    select ${ctx.organizationId}::uuid, ${sql.raw(columns)}
    from ${rowsOf(
      rows,
      `id uuid, order_id uuid, line_key text, position smallint, variant_id uuid, seller_sku text, title text, variant_name text,
      image_url text, quantity int, shipped_quantity int, shipped_unit_ids text[], sold_factor int, unit_price_minor bigint, unit_ids text[], is_gift boolean`,
    )}
    on conflict (order_id, line_key) do update set
      position = excluded.position, seller_sku = excluded.seller_sku, title = excluded.title, variant_name = excluded.variant_name,
      image_url = excluded.image_url, quantity = excluded.quantity,
      shipped_quantity = excluded.shipped_quantity, shipped_unit_ids = excluded.shipped_unit_ids,
      sold_factor = excluded.sold_factor,
      unit_price_minor = excluded.unit_price_minor, unit_ids = excluded.unit_ids
  `);
  const listed = changed.map(({ id, order }) => ({
    order_id: id,
    keys: order.lines.map(({ lineKey }) => lineKey),
  }));
  await tx.execute(sql`
    update order_lines set quantity = 0, unit_ids = '{}'
    from ${rowsOf(listed, "order_id uuid, keys text[]")}
    where order_lines.order_id = input.order_id and order_lines.line_key <> all(input.keys)
      and order_lines.quantity <> 0
  `);
}

/** Answers with the orders whose buyer is new or another one. A masked address never replaces a readable one. */
export async function writeBuyers(
  tx: Tx,
  ctx: Ctx,
  buyers: { id: OrderId; buyer: Buyer }[],
): Promise<Set<OrderId>> {
  if (buyers.length === 0) return new Set();
  const rows = buyers.map(({ id, buyer }) => ({
    order_id: id,
    name: buyer.name,
    phone: buyer.phone,
    country: buyer.country,
    state: buyer.state,
    city: buyer.city,
    postal_code: buyer.postalCode,
    street: buyer.street,
    is_masked: buyer.isMasked,
  }));
  const columns = "name, phone, country, state, city, postal_code, street, is_masked";
  const { rows: written } = await tx.execute<{ order_id: OrderId }>(sql`
    insert into order_buyers (organization_id, order_id, ${sql.raw(columns)})
    select ${ctx.organizationId}::uuid, order_id, ${sql.raw(columns)}
    from ${rowsOf(
      rows,
      `order_id uuid, name text, phone text, country text, state text, city text, postal_code text, street text,
      is_masked boolean`,
    )}
    on conflict (order_id) do update set name = excluded.name, phone = excluded.phone,
      country = excluded.country, state = excluded.state, city = excluded.city,
      postal_code = excluded.postal_code, street = excluded.street, is_masked = excluded.is_masked
    where (not excluded.is_masked or order_buyers.is_masked)
      and (${sql.raw(listed("excluded", columns))}) is distinct from (${sql.raw(listed("order_buyers", columns))})
    returning order_id
  `);
  return new Set(written.map(({ order_id }) => order_id));
}

const listed = (table: string, columns: string) =>
  columns
    .split(", ")
    .map((column) => `${table}.${column}`)
    .join(", ");

import { sql } from "drizzle-orm";
import { z } from "zod";
import type { SkuId } from "@/domain/ids";
import { read } from "../change";
import { type Ctx, demand } from "../context";
import { cursorOf, readCursor } from "../cursor";

export const listSkusInput = z.object({
  search: z.string().trim().max(64).optional(),
  cursor: z.string().optional(),
  limit: z.number().int().min(1).max(200).default(50),
});

export interface ListedSku {
  id: SkuId;
  code: string;
  name: string;
  variants: number;
}

/** One page of the organization's skus by code, each with how many variants sell it. */
export async function listSkus(
  ctx: Ctx,
  input: z.input<typeof listSkusInput>,
): Promise<{ items: ListedSku[]; next: string | null }> {
  demand(ctx, "orders.read");
  const { search, cursor, limit } = listSkusInput.parse(input);
  const conditions = [sql`k.organization_id = ${ctx.organizationId}`];
  if (search) {
    const pattern = `%${search.replace(/[\\%_]/g, "\\$&")}%`;
    conditions.push(sql`(k.code ilike ${pattern} or k.name ilike ${pattern})`);
  }
  if (cursor) {
    const { key, id } = readCursor(cursor);
    conditions.push(sql`(k.code, k.id) > (${key}, ${id}::uuid)`);
  }
  const { rows } = await read(ctx, (tx) =>
    tx.execute<ListedSku & Record<string, unknown>>(sql`
      select k.id, k.code, k.name,
        (select count(*)::int from mappings m where m.organization_id = k.organization_id and m.sku_id = k.id) as variants
      from skus k where ${sql.join(conditions, sql` and `)}
      order by k.code, k.id limit ${limit + 1}
    `),
  );
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return { items, next: rows.length > limit && last ? cursorOf(last.code, last.id) : null };
}

import { sql } from "drizzle-orm";
import { z } from "zod";
import type { SkuId } from "@/domain/ids";
import { read } from "../change";
import { type Ctx, demand } from "../context";
import { type ListPage, pageInput, paging } from "../paging";

export const listSkusInput = z.object({
  search: z.string().trim().max(64).optional(),
  ...pageInput,
});

export interface ListedSku {
  id: SkuId;
  code: string;
  name: string;
  variants: number;
}

/** One page of the organization's skus by code, each with how many variants sell it. */
export async function listSkus(ctx: Ctx, input: z.input<typeof listSkusInput>): Promise<ListPage<ListedSku>> {
  demand(ctx, "orders.read");
  const { search, ...wish } = listSkusInput.parse(input);
  const pages = paging(wish, { key: sql`k.code`, id: sql`k.id`, type: "text", descending: false });
  const conditions = [sql`k.organization_id = ${ctx.organizationId}`];
  if (search) {
    const pattern = `%${search.replace(/[\\%_]/g, "\\$&")}%`;
    conditions.push(sql`(k.code ilike ${pattern} or k.name ilike ${pattern})`);
  }
  const { rows } = await read(ctx, (tx) =>
    tx.execute<ListedSku & Record<string, unknown>>(sql`
      select k.id, k.code, k.name,
        (select count(*)::int from mappings m where m.organization_id = k.organization_id and m.sku_id = k.id) as variants
      from (
        select k.* from skus k where ${sql.join([...conditions, ...pages.conditions], sql` and `)}
        ${pages.window}
      ) as k
      order by k.code, k.id
    `),
  );
  return pages.page(
    rows,
    ({ code, id }) => [code, id],
    (sku) => sku,
  );
}

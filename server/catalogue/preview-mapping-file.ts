import { sql } from "drizzle-orm";
import { z } from "zod";
import type { Tx } from "@/db/database";
import type { StoreId } from "@/domain/ids";
import {
  judgeMappingFile,
  type MappingFileFacts,
  type MappingFileRow,
  type MappingFileVerdict,
} from "@/domain/judge-mapping-file";
import { largestProposal, type MappableVariant } from "@/domain/mapping-proposal";
import { read } from "../change";
import { type Ctx, demand } from "../context";
import { rowsOf } from "../rows";
import { mappableStore } from "./mappable-store";
import { mappableVariant } from "./variant-components";

const cell = z.string().trim().max(500);

export const mappingFileInput = z.object({
  storeId: z.uuid(),
  rows: z
    .array(
      z.object({
        row: z.number().int().min(1),
        platformSkuId: cell,
        sellerSku: cell,
        sku: cell,
        factor: cell,
      }),
    )
    .max(largestProposal),
});

/** What the rows of a file would do to the mappings of a store. Writes nothing. */
export async function previewMappingFile(
  ctx: Ctx,
  input: z.input<typeof mappingFileInput>,
): Promise<MappingFileVerdict> {
  const { storeId, rows } = mappingFileInput.parse(input);
  demand(ctx, "catalogue.edit", storeId as StoreId);
  return judgeMappingFile(rows, await read(ctx, (tx) => loadFacts(tx, ctx, storeId as StoreId, rows)));
}

async function loadFacts(
  tx: Tx,
  ctx: Ctx,
  storeId: StoreId,
  rows: readonly MappingFileRow[],
): Promise<MappingFileFacts> {
  await mappableStore(tx, ctx, storeId);
  const named = rowsOf(
    rows.map(({ platformSkuId, sellerSku, sku }) => ({ id: platformSkuId, seller_sku: sellerSku, sku })),
    "id text, seller_sku text, sku text",
  );
  const { rows: variants } = await tx.execute<MappableVariant & Record<string, unknown>>(sql`
    with named as materialized (select * from ${named})
    select ${mappableVariant}
    from variants v
    where v.organization_id = ${ctx.organizationId} and v.store_id = ${storeId} and (
      v.platform_sku_id in (select id from named where id <> '')
      or v.seller_sku in (select seller_sku from named where id = '' and seller_sku <> '')
    )
  `);
  const { rows: skus } = await tx.execute<{ id: string; code: string }>(sql`
    select k.id, k.code from skus k
    where k.organization_id = ${ctx.organizationId} and k.code in (select sku from ${named})
  `);
  return { variants, skus };
}

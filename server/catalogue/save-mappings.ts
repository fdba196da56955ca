import { sql } from "drizzle-orm";
import { z } from "zod";
import type { Tx } from "@/db/database";
import type { StoreId, VariantId } from "@/domain/ids";
import { isSameMapping, largestFactor, unusualFactor } from "@/domain/mapping";
import { largestProposal, type NamedComponent } from "@/domain/mapping-proposal";
import { assessVariants } from "../assessment";
import { recordAll } from "../audit";
import { change } from "../change";
import { type Ctx, demand } from "../context";
import { AppError } from "../errors";
import { rowsOf } from "../rows";
import { variantComponents } from "./variant-components";

const component = z.object({ skuId: z.uuid(), factor: z.number().int().min(1).max(largestFactor) });

export const wantedMapping = z.object({
  variantId: z.uuid(),
  /** One component or several; none takes the mapping away. */
  components: z.array(component),
});

export const mappingsInput = z.object({
  mappings: z
    .array(
      wantedMapping.extend({
        /** What the variant was mapped to when its mapping was proposed; nothing is written when that has changed. */
        before: z.array(component).optional(),
      }),
    )
    .min(1)
    .max(largestProposal),
  /** A factor above 100 is more likely a stock figure: it must be meant. */
  confirmUnusual: z.boolean().default(false),
});

type WantedMapping = z.output<typeof mappingsInput>["mappings"][number];

/**
 * Says what leaves the warehouse for one piece of each variant: all of them, or none. Answers with how many orders
 * that frees; those held by something else as well stay held.
 */
export async function saveMappings(
  ctx: Ctx,
  input: z.input<typeof mappingsInput>,
): Promise<{ mapped: number; freed: number }> {
  demand(ctx, "catalogue.edit");
  const { mappings: wanted, confirmUnusual } = mappingsInput.parse(input);
  refuseUnmeant(wanted, confirmUnusual);
  const variantIds = wanted.map(({ variantId }) => variantId as VariantId);
  return change(ctx, async (tx) => {
    const present = await loadPresent(tx, ctx, variantIds);
    const codes = await skuCodes(tx, ctx, wanted);
    const isStale = ({ variantId, before }: WantedMapping) =>
      before !== undefined && !isSameMapping(present.get(variantId) ?? [], before);
    if (wanted.some(isStale)) {
      throw new AppError("conflict", "a mapping was changed since it was proposed", {
        reason: "mapping_changed",
      });
    }
    await replaceComponents(tx, ctx, wanted, variantIds);
    await recordAll(
      tx,
      ctx,
      "mapping.saved",
      wanted.map(({ variantId, components }) => ({
        subject: variantId,
        facts: {
          from: told(present.get(variantId) ?? []),
          to: told(components.map((each) => ({ ...each, code: codes.get(each.skuId) ?? "" }))),
        },
      })),
    );
    // Only a mapping that is taken away can hold an order that was free.
    const includeFree = wanted.some(({ components }) => components.length === 0);
    const freed = await assessVariants(tx, ctx, variantIds, { includeFree });
    return { mapped: wanted.length, freed };
  });
}

const told = (components: readonly NamedComponent[]) =>
  components.map(({ code, factor }) => `${factor} × ${code}`).join(", ");

function refuseUnmeant(wanted: readonly WantedMapping[], confirmUnusual: boolean) {
  const unusual = wanted.flatMap(({ components }) => components).find(({ factor }) => factor > unusualFactor);
  if (unusual && !confirmUnusual) {
    throw new AppError("refused", "an unusual factor must be confirmed", {
      reason: "unusual_factor",
      field: "factor",
      facts: { factor: unusual.factor },
    });
  }
  const isTwice = ({ components }: WantedMapping) =>
    new Set(components.map(({ skuId }) => skuId)).size < components.length;
  if (wanted.some(isTwice)) {
    throw new AppError("invalid_input", "a sku twice in one mapping", {
      reason: "sku_twice",
      field: "components",
    });
  }
  if (new Set(wanted.map(({ variantId }) => variantId)).size < wanted.length) {
    throw new AppError("invalid_input", "a variant twice", { field: "mappings" });
  }
}

/** What the variants are mapped to now; refuses those that are not there, or in a store that the actor may not edit. */
async function loadPresent(
  tx: Tx,
  ctx: Ctx,
  variantIds: VariantId[],
): Promise<Map<string, NamedComponent[]>> {
  const { rows } = await tx.execute<{ id: VariantId; storeId: StoreId; components: NamedComponent[] }>(sql`
    select v.id, v.store_id as "storeId", ${variantComponents} as components
    from variants v
    where v.organization_id = ${ctx.organizationId} and v.id = any(${sql.param(variantIds)}::uuid[])
  `);
  if (rows.length < variantIds.length) throw new AppError("not_found", "a variant is not there");
  for (const storeId of new Set(rows.map((row) => row.storeId))) demand(ctx, "catalogue.edit", storeId);
  return new Map(rows.map(({ id, components }) => [id, components]));
}

/** Code by id of every sku that is wanted. */
async function skuCodes(tx: Tx, ctx: Ctx, wanted: readonly WantedMapping[]): Promise<Map<string, string>> {
  const ids = [...new Set(wanted.flatMap(({ components }) => components.map(({ skuId }) => skuId)))];
  const { rows } = await tx.execute<{ id: string; code: string }>(sql`
    select id, code from skus
    where organization_id = ${ctx.organizationId} and id = any(${sql.param(ids)}::uuid[])
  `);
  if (rows.length < ids.length) {
    throw new AppError("refused", "a sku of the mapping does not exist", {
      reason: "sku_unknown",
      field: "components",
    });
  }
  return new Map(rows.map(({ id, code }) => [id, code]));
}

async function replaceComponents(
  tx: Tx,
  ctx: Ctx,
  wanted: readonly WantedMapping[],
  variantIds: VariantId[],
) {
  await tx.execute(sql`
    delete from mappings
    where organization_id = ${ctx.organizationId} and variant_id = any(${sql.param(variantIds)}::uuid[])
  `);
  const rows = wanted.flatMap(({ variantId, components }) =>
    components.map(({ skuId, factor }) => ({ variant: variantId, sku: skuId, factor })),
  );
  await tx.execute(sql`
    insert into mappings (organization_id, variant_id, sku_id, factor, created_at)
    select ${ctx.organizationId}::uuid, variant, sku, factor, ${ctx.now().toISOString()}::timestamptz
    from ${rowsOf(rows, "variant uuid, sku uuid, factor int")}
  `);
}

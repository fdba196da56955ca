import { z } from "zod";
import type { StoreId } from "@/domain/ids";
import { judgeMappingCopy } from "@/domain/judge-mapping-copy";
import { read } from "../change";
import { type Ctx, demand } from "../context";
import { loadCopyFacts } from "./load-copy-facts";

export const mappingSourcesInput = z.object({ storeId: z.uuid() });

export interface MappingSource {
  storeId: StoreId;
  name: string;
  /** How many variants of the store that asks it has a mapping for. */
  copyable: number;
}

/** The other stores of the same marketplace, the most helpful first. */
export async function listMappingSources(
  ctx: Ctx,
  input: z.input<typeof mappingSourcesInput>,
): Promise<{ unmapped: number; sources: MappingSource[] }> {
  const { storeId } = mappingSourcesInput.parse(input);
  demand(ctx, "orders.read", storeId as StoreId);
  const { targets, sources } = await read(ctx, (tx) => loadCopyFacts(tx, ctx, storeId as StoreId));
  const counted = sources.map(({ answers, ...store }) => ({
    ...store,
    copyable: judgeMappingCopy(targets, answers).filter(({ proposal }) => proposal).length,
  }));
  return { unmapped: targets.length, sources: counted.sort((a, b) => b.copyable - a.copyable) };
}

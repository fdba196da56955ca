import { z } from "zod";
import type { StoreId } from "@/domain/ids";
import { type JudgedCopy, judgeMappingCopy } from "@/domain/judge-mapping-copy";
import { largestProposal } from "@/domain/mapping-proposal";
import { read } from "../change";
import { type Ctx, demand } from "../context";
import { AppError } from "../errors";
import { loadCopyFacts } from "./load-copy-facts";

export const mappingCopyInput = z.object({ storeId: z.uuid(), fromStoreId: z.uuid() });

/**
 * What the unmapped variants of a store would be mapped to as those of another store of its marketplace are; what is
 * already mapped stays as it is. Writes nothing. `more`: variants beyond those that fit one change.
 */
export async function previewMappingCopy(
  ctx: Ctx,
  input: z.input<typeof mappingCopyInput>,
): Promise<{ rows: JudgedCopy[]; more: number }> {
  const { storeId, fromStoreId } = mappingCopyInput.parse(input);
  demand(ctx, "catalogue.edit", storeId as StoreId);
  const { targets, sources } = await read(ctx, (tx) =>
    loadCopyFacts(tx, ctx, storeId as StoreId, fromStoreId as StoreId),
  );
  const [source] = sources;
  if (!source) throw new AppError("not_found", `no store ${fromStoreId} of the same marketplace`);
  const judged = judgeMappingCopy(targets, source.answers);
  // Those that can be mapped come first, so that the next look begins after them.
  const rows = [...judged.filter(({ proposal }) => proposal), ...judged.filter(({ fault }) => fault)];
  return { rows: rows.slice(0, largestProposal), more: Math.max(0, rows.length - largestProposal) };
}

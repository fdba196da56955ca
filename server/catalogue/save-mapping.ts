import type { z } from "zod";
import type { Ctx } from "../context";
import { mappingsInput, saveMappings, wantedMapping } from "./save-mappings";

export const mappingInput = wantedMapping.extend({ confirmUnusual: mappingsInput.shape.confirmUnusual });

/** One variant's mapping. */
export async function saveMapping(ctx: Ctx, input: z.input<typeof mappingInput>): Promise<{ freed: number }> {
  const { confirmUnusual, ...mapping } = mappingInput.parse(input);
  const { freed } = await saveMappings(ctx, { mappings: [mapping], confirmUnusual });
  return { freed };
}

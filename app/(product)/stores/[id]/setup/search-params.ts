import { z } from "zod";
import type { SetupStep } from "@/components/stores/setup/setup-wizard";

const address = z.object({ step: z.enum(["import", "carriers", "order"]).catch("import") });

export function readSetupAddress(params: Record<string, string | string[] | undefined>): { step: SetupStep } {
  return address.parse(params);
}

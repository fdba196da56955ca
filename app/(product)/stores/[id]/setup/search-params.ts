import { z } from "zod";
import { type SetupStep, setupSteps } from "@/components/stores/setup/setup-steps";

const address = z.object({ step: z.enum(setupSteps).catch("import") });

export function readSetupAddress(params: Record<string, string | string[] | undefined>): { step: SetupStep } {
  return address.parse(params);
}

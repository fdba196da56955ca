import { IntegrationError } from "@/integrations/errors";

/** The call succeeded and says that what it should have done was not done. */
export function refusedVerdict(type: string): IntegrationError {
  return new IntegrationError("rejected", `Temu took ${type} and answered false`, { code: "false" });
}

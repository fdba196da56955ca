import { IntegrationError } from "@/integrations/errors";

/**
 * An empty list they spell as one. Nothing at all is a hiccup of theirs: taken for an empty list, it would pass
 * over orders and end whatever we hold of the others.
 */
export function resultOf<Result>(type: string, result: Result | null): Result {
  if (result !== null) return result;
  throw new IntegrationError("unavailable", `${type} came without a result`, { code: "no_result" });
}

import { type Carrier, carrierCodes, carriers } from "@/domain/carriers";
import type { ApiOutputs } from "@/server/api/root";

type Pairings = Pick<ApiOutputs["stores"]["pairings"], "pairs" | "providers">;

/** Our carriers, those first that the store's marketplace knows by a pair that still holds. */
export function carrierOptions({ pairs, providers }: Pairings, scope: string) {
  const listed = new Set(
    providers.filter((provider) => provider.scope === scope && !provider.vanishedAt).map(({ id }) => id),
  );
  const paired = new Set(
    pairs.filter((pair) => pair.scope === scope && listed.has(pair.providerId)).map(({ carrier }) => carrier),
  );
  const byName = (one: Carrier, other: Carrier) => carriers[one].localeCompare(carriers[other]);
  return {
    paired: carrierCodes.filter((code) => paired.has(code)).sort(byName),
    others: carrierCodes.filter((code) => !paired.has(code)).sort(byName),
  };
}

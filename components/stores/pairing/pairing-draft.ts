import { type Carrier, carrierCodes, suggestProvider } from "@/domain/carriers";
import type { ApiOutputs } from "@/server/api/root";

type Pairings = Pick<ApiOutputs["stores"]["pairings"], "providers" | "pairs">;
type Provider = Pairings["providers"][number];

export interface PairingRow {
  key: string;
  scope: string;
  carrier: Carrier;
  /** As saved; the marketplace may have taken it off its list since. */
  paired: string | null;
  /** The name of what it was paired with, when that has vanished. */
  vanished: string | null;
  suggested: string | null;
}

export interface PairingScope {
  scope: string;
  name: string;
  /** What can be chosen. */
  providers: Provider[];
  rows: PairingRow[];
}

/** What somebody changed here, by row; untouched rows keep their pair or take the suggestion. */
export type TouchedPairs = Readonly<Record<string, string | null>>;

/** Every list of the marketplace with all our carriers beside it. */
export function pairingScopes({ providers, pairs }: Pairings): PairingScope[] {
  const names = new Map(providers.map(({ scope, scopeName }) => [scope, scopeName]));
  return [...names].map(([scope, name]) => {
    const listed = providers.filter((provider) => provider.scope === scope);
    const usable = listed.filter(({ vanishedAt }) => vanishedAt === null);
    const rows = carrierCodes.map((carrier): PairingRow => {
      const paired =
        pairs.find((pair) => pair.scope === scope && pair.carrier === carrier)?.providerId ?? null;
      const isUsable = usable.some(({ id }) => id === paired);
      return {
        key: `${scope}/${carrier}`,
        scope,
        carrier,
        paired,
        vanished: paired && !isUsable ? (listed.find(({ id }) => id === paired)?.name ?? paired) : null,
        suggested: isUsable ? null : (suggestProvider(carrier, usable)?.id ?? null),
      };
    });
    return { scope, name, providers: usable, rows };
  });
}

/** What stands in a row's field. */
export function chosenPair({ key, paired, suggested }: PairingRow, touched: TouchedPairs): string | null {
  const own = touched[key];
  return own === undefined ? (suggested ?? paired) : own;
}

/** Rows worth showing before somebody asks for all: paired, suggested, or touched. */
export function isNotable(row: PairingRow, touched: TouchedPairs): boolean {
  return row.paired !== null || row.suggested !== null || touched[row.key] !== undefined;
}

/** What saving would change. */
export function changedPairs(scopes: readonly PairingScope[], touched: TouchedPairs) {
  return scopes
    .flatMap(({ rows }) => rows)
    .filter((row) => chosenPair(row, touched) !== row.paired)
    .map((row) => ({ scope: row.scope, carrier: row.carrier, providerId: chosenPair(row, touched) }));
}

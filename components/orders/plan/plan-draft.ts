import type { ApiInputs } from "@/server/api/root";
import { readQuantities, type ShippableLine } from "../ship/ship-schema";

export type DraftPackage = {
  key: number;
  warehouseId: string;
  /** What was typed for each line. */
  quantities: Record<string, string>;
};

/** A split to begin with: the last line apart from the others, or the pieces of the only one halved. */
export function firstSplit(lines: readonly ShippableLine[], warehouseId: string): DraftPackage[] {
  const last = lines.at(-1);
  if (!last) return [];
  const apart = lines.length > 1 ? last.left : Math.floor(last.left / 2);
  const others = Object.fromEntries(lines.map(({ id, left }) => [id, String(left)]));
  const packages = [{ ...others, [last.id]: String(last.left - apart) }, { [last.id]: String(apart) }];
  return packages
    .map((quantities, key) => ({ key, warehouseId, quantities }))
    .filter(({ quantities }) => Object.values(quantities).some((quantity) => quantity !== "0"));
}

const pieces = (text: string | undefined) => (/^\d+$/.test((text ?? "").trim()) ? Number(text) : 0);

/** Of each line, what no other package holds. */
export function leftFor(
  lines: readonly ShippableLine[],
  packages: readonly DraftPackage[],
  key: number | null,
): ShippableLine[] {
  return lines.map(({ id, left }) => {
    const taken = packages
      .filter((draft) => draft.key !== key)
      .reduce((sum, { quantities }) => sum + pieces(quantities[id]), 0);
    return { id, left: Math.max(0, left - taken) };
  });
}

export type PlanProblem = { key: number; reason: "parcel_quantities" | "warehouse_missing" };
type Planned = ApiInputs["shipments"]["plan"]["packages"];

/** The packages as they are planned, or what is wrong with each. */
export function readPlan(
  lines: readonly ShippableLine[],
  packages: readonly DraftPackage[],
  { asksWarehouse }: { asksWarehouse: boolean },
): { packages: Planned } | { problems: PlanProblem[] } {
  const problems: PlanProblem[] = [];
  const planned: Planned = [];
  for (const { key, warehouseId, quantities } of packages) {
    const contents = readQuantities(leftFor(lines, packages, key), quantities);
    if (!contents) problems.push({ key, reason: "parcel_quantities" });
    else if (asksWarehouse && !warehouseId) problems.push({ key, reason: "warehouse_missing" });
    else planned.push({ lines: contents, ...(warehouseId ? { warehouseId } : {}) });
  }
  return problems.length > 0 ? { problems } : { packages: planned };
}

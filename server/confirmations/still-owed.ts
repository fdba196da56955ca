import type { ConfirmedParcel } from "@/domain/confirmation";
import type { ParcelId } from "@/domain/ids";

/** What the marketplace still owes the buyer of one line. */
export interface OwedLine {
  lineKey: string;
  quantity: number;
  unitIds: string[];
}

export interface TellableParcel extends ConfirmedParcel {
  id: ParcelId;
}

/**
 * The parcels without pieces that nobody is owed any more: cancelled after they left, or gone by another way. More
 * than it owes the marketplace would refuse at every try. Where that leaves nothing, all is told: it may know better
 * than our last reading of it.
 */
export function stillOwed(parcels: TellableParcel[], owed: OwedLine[]): TellableParcel[] {
  const left = new Map(owed.map((line) => [line.lineKey, { ...line }]));
  const take = ({ lineKey, quantity, unitIds }: ConfirmedParcel["lines"][number]) => {
    const line = left.get(lineKey);
    if (!line) return [];
    if (unitIds.length > 0) {
      const units = unitIds.filter((unit) => line.unitIds.includes(unit));
      return units.length > 0 ? [{ lineKey, quantity: units.length, unitIds: units }] : [];
    }
    const taken = Math.min(quantity, line.quantity);
    line.quantity -= taken;
    return taken > 0 ? [{ lineKey, quantity: taken, unitIds }] : [];
  };
  const told = parcels
    .map((parcel) => ({ ...parcel, lines: parcel.lines.flatMap(take) }))
    .filter(({ lines }) => lines.length > 0);
  return told.length > 0 ? told : parcels;
}

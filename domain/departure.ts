/** Why a marketplace that insists on it cannot be told where a parcel left from. */
export const departureLacks = [
  /** It was shipped before anybody said from which warehouse. */
  "warehouse",
  /** The warehouse is none of the marketplace's places in this store. */
  "binding",
  /** The place it was bound to is no longer in the marketplace's list. */
  "vanished",
  /** The marketplace lacks something about the place, and would refuse it. */
  "incomplete",
] as const;
export type DepartureLack = (typeof departureLacks)[number];

/** Where a parcel left from, as far as it cannot be told. */
export interface UnboundDeparture {
  lack: DepartureLack;
  warehouseId: string | null;
  warehouse: string | null;
  /** The marketplace's place and what it lacks, in the marketplace's terms; null where none is bound. */
  origin: string | null;
  incomplete: string | null;
}

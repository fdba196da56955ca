import type { ParcelSizeValues } from "./parcel-size";

let last: ParcelSizeValues = { units: "metric", weight: "", length: "", width: "", height: "" };

/** A packing table uses one box for hours: the next form opens with the last size, and is weighed anew. */
export function rememberParcel(values: ParcelSizeValues): void {
  last = values;
}

export const likelyParcel = (): ParcelSizeValues => ({ ...last, weight: "" });

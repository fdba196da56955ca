/** Parcel, order, store, what the marketplace knows, when it left, action. */
export const shipmentColumns =
  "minmax(180px,260px) minmax(140px,180px) minmax(96px,150px) minmax(200px,1fr) minmax(96px,120px) 96px";

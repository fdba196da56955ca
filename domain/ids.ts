declare const brand: unique symbol;

/** A UUID that knows what it names; the brand exists for the compiler only. */
export type Id<Noun extends string> = string & { readonly [brand]: Noun };

export type OrganizationId = Id<"organization">;
export type UserId = Id<"user">;
export type StoreId = Id<"store">;
export type GrantId = Id<"grant">;
export type VariantId = Id<"variant">;
export type SkuId = Id<"sku">;
export type OrderId = Id<"order">;
export type OrderLineId = Id<"order line">;
export type ShipmentId = Id<"shipment">;
export type ParcelId = Id<"parcel">;
export type ConfirmationId = Id<"confirmation">;
export type ProblemId = Id<"problem">;
export type PullId = Id<"pull">;
export type WarehouseId = Id<"warehouse">;
export type PlatformLabelId = Id<"platform label">;

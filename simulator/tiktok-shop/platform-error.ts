/** A refusal with the platform's own code; the HTTP status is as seen or as documented. */
export class PlatformError extends Error {
  constructor(
    readonly code: number,
    message: string,
    /** Null for business refusals, whose status is a setting because sources disagree. */
    readonly httpStatus: number | null = null,
    readonly retryAfterSeconds: number | null = null,
  ) {
    super(message);
  }
}

/** Code and words of every business refusal in use. */
const refusals = {
  notYourOrder: [21008111, "The order or package does not belong to the current seller."],
  notYourPackage: [21011028, "The package does not belong to the current shop."],
  fulfilledByPlatform: [21008025, "The order is fulfilled by TikTok. No action is required."],
  wrongRegion: [21008106, "This API does not support the region of the current shop."],
  onHold: [21011044, "Order status is on hold. Please process when order status update to awaiting shipment"],
  notAwaitingShipment: [21042057, "Order status is not awaiting shipment."],
  afterSalesPending: [
    21011007,
    "There is a pending after-sales request for this order. Please process it first.",
  ],
  alreadyShipped: [21008099, "The order has already been shipped."],
  lineAlreadyShipped: [21011040, "The order line item has already been shipped."],
  orderCancelled: [21011041, "The order has been cancelled."],
  lineCancelled: [21011042, "The order line item has been cancelled."],
  severalPackages: [21011048, "The order has several packages. Please specify the order line items."],
  specialCharacters: [21004012, "The tracking number must not contain special characters."],
  badTrackingNumber: [21011022, "The tracking number is invalid."],
  unknownProvider: [11028006, "The shipping provider is not supported for this delivery option."],
  providerMismatch: [21004015, "Tracking number mismatch provider."],
  numberUsedElsewhere: [21011025, "The tracking number has already been used by another order."],
  numberUsedInOrder: [
    21034012,
    "The tracking number has already been used by another package of this order.",
  ],
  numberUsedTooOften: [21011026, "The tracking number has been used by more than 20 orders."],
  notSellerShipped: [21011004, "The order is not shipped by the seller."],
  notShippedYet: [21011043, "The order has not been shipped yet."],
  delivered: [21011030, "The order has been delivered."],
  correctionTooLate: [
    21011049,
    "The shipping information can only be updated within 72 hours after shipping.",
  ],
  correctionUsed: [21011051, "The shipping information can only be updated once."],
  correctionOfCancelled: [21011042, "The order has been cancelled."],
  correctionPerPackage: [10007002, "The order has several packages. Update them one by one."],
  optionFulfilledByPlatform: [
    21008117,
    "The delivery of the specified delivery option is fulfilled by TikTok. No shipping provider is returned.",
  ],
  optionNotSubscribed: [21008116, "The delivery option is not subscribed by the current shop."],
  warehouseUnknown: [12052097, "The warehouse does not exist."],
  productGone: [12052032, "The product does not exist."],
  productWindowTooLarge: [12052180, "The result exceeds 10000 products. Narrow the time window."],
} as const satisfies Record<string, readonly [number, string]>;

export type Refusal = keyof typeof refusals;

export function refusal(name: Refusal): PlatformError {
  const [code, message] = refusals[name];
  return new PlatformError(code, message);
}

export function invalidInput(message: string): PlatformError {
  return new PlatformError(36009004, message, 400);
}

import type { MarketplaceLine, MarketplaceOrder } from "@/domain/marketplace-order";
import type { OrderReading } from "@/integrations/marketplaces/marketplace";

/** An order as an adapter would hand it over, waiting to ship, with one line of two mugs. */
export function marketplaceOrder(over: Partial<MarketplaceOrder> = {}): MarketplaceOrder {
  return {
    platformOrderId: "577000000000000001",
    status: "awaiting_shipment",
    platformStatus: "AWAITING_SHIPMENT",
    updatedAt: new Date("2026-11-21T08:00:00Z"),
    placedAt: new Date("2026-11-21T07:00:00Z"),
    paidAt: new Date("2026-11-21T07:01:00Z"),
    fulfilledBy: "seller",
    labelFrom: "seller",
    openRequests: [],
    notices: [],
    shipBy: new Date("2026-11-23T07:00:00Z"),
    handOverBy: null,
    deliverBy: null,
    cancelAnswerBy: null,
    providerScope: "standard",
    platformWarehouseId: "w1",
    total: { minor: 2400, currency: "USD" },
    buyer: {
      name: "Jane Doe",
      phone: "+1 555 0100",
      country: "US",
      state: "Texas",
      city: "Austin",
      postalCode: "78701",
      street: "1 Main St",
      isMasked: false,
    },
    buyerMessage: "",
    lines: [marketplaceLine()],
    ...over,
  };
}

export function marketplaceLine(over: Partial<MarketplaceLine> = {}): MarketplaceLine {
  return {
    lineKey: "sku-1",
    platformProductId: "product-1",
    platformSkuId: "sku-1",
    sellerSku: "MUG-BL",
    title: "Mug",
    variantName: "Blue",
    imageUrl: null,
    quantity: 2,
    shippedQuantity: 0,
    soldFactor: 1,
    unitPrice: { minor: 1200, currency: "USD" },
    unitIds: ["u1", "u2"],
    shippedUnitIds: [],
    isGift: false,
    ...over,
  };
}

export const reading = (over: Partial<MarketplaceOrder> = {}): OrderReading => ({
  outcome: "read",
  order: marketplaceOrder(over),
});

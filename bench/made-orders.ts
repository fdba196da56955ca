import type { MarketplaceLine, MarketplaceOrder } from "@/domain/marketplace-order";
import type { OrderReading } from "@/integrations/marketplaces/marketplace";

const variants = 500;
const start = Date.parse("2026-11-01T00:00:00Z");

/** Orders of two lines over 500 variants, the same each time; made page by page, so that memory stays free. */
export function* madePages(orders: number, pageSize: number): Generator<OrderReading[]> {
  for (let from = 0; from < orders; from += pageSize) {
    const size = Math.min(pageSize, orders - from);
    yield Array.from(
      { length: size },
      (_, index) => ({ outcome: "read", order: madeOrder(from + index) }) as const,
    );
  }
}

function madeOrder(index: number): MarketplaceOrder {
  const placedAt = new Date(start + index * 1000);
  return {
    platformOrderId: String(577_000_000_000_000_000n + BigInt(index)),
    status: "awaiting_shipment",
    platformStatus: "AWAITING_SHIPMENT",
    updatedAt: placedAt,
    placedAt,
    paidAt: placedAt,
    fulfilledBy: "seller",
    labelFrom: "seller",
    openRequests: [],
    notices: [],
    shipBy: new Date(placedAt.getTime() + 2 * 86_400_000),
    handOverBy: null,
    deliverBy: null,
    cancelAnswerBy: null,
    providerScope: "standard",
    platformWarehouseId: "w1",
    total: { minor: 2400, currency: "USD" },
    buyer: {
      name: `Buyer ${index}`,
      phone: "+1 555 0100",
      country: "US",
      state: "Texas",
      city: "Austin",
      postalCode: "78701",
      street: `${index} Main St`,
      isMasked: false,
    },
    buyerMessage: "",
    lines: [madeLine(index % variants), madeLine((index * 7 + 1) % variants)],
  };
}

function madeLine(variant: number): MarketplaceLine {
  return {
    lineKey: `sku-${variant}`,
    platformProductId: `product-${variant % 50}`,
    platformSkuId: `sku-${variant}`,
    sellerSku: `SKU-${variant}`,
    title: `Product ${variant % 50}`,
    variantName: `Variant ${variant}`,
    imageUrl: null,
    quantity: 1,
    shippedQuantity: 0,
    soldFactor: 1,
    unitPrice: { minor: 1200, currency: "USD" },
    unitIds: [`u-${variant}`],
    shippedUnitIds: [],
    isGift: false,
  };
}

import { requestCancellation } from "../orders/cancel-order";
import { makeOrder, type WantedOrder } from "../orders/make-orders";
import type { OrderStatus } from "../orders/order-states";
import type { Platform } from "../platform";
import type { Shop } from "../records";
import { candles, gadgets, homeGoods } from "./catalogues";
import { openAccount, openShop } from "./open-shop";

/** Three sellers, four shops, some days of business: the same each time. */
export function seedStartState(platform: Platform): void {
  const harbor = openAccount(platform, {
    name: "Harbor & Pine",
    baseRegion: "US",
    email: "owner@harborpine.example.com",
    staffEmail: "packing@harborpine.example.com",
  });
  const willow = openAccount(platform, {
    name: "Willow & Wick Candles",
    baseRegion: "GB",
    email: "hello@willowwick.example.com",
  });
  const lumen = openAccount(platform, {
    name: "Lumen Peak Trading",
    baseRegion: "CN",
    email: "store@lumenpeak.example.com",
  });

  const harborShop = openShop(platform, harbor, {
    id: "7495000000000000001",
    cipher: "TTP_demoCipherAAAA0001",
    name: "Harbor & Pine",
    region: "US",
    sellerType: "LOCAL",
    catalogue: homeGoods,
    warehouses: [
      {
        name: "Portland workshop",
        city: "Portland",
        state: "Oregon",
        postalCode: "97210",
        street: "2210 NW Nicolai St",
        contact: "Dana Pine",
      },
      {
        name: "Reno overflow",
        city: "Reno",
        state: "Nevada",
        postalCode: "89502",
        street: "40 Freeport Blvd, Dock 9",
        contact: "Sam Reed",
      },
    ],
  });
  const willowShop = openShop(platform, willow, {
    id: "7495000000000000002",
    cipher: "ROW_demoCipherAAAA0002",
    name: "Willow & Wick Candles",
    region: "GB",
    sellerType: "LOCAL",
    catalogue: candles,
    warehouses: [
      {
        name: "Bristol workshop",
        city: "Bristol",
        state: "England",
        postalCode: "BS2 0AA",
        street: "Unit 4, Foundry Yard",
        contact: "Dana Wick",
      },
    ],
  });
  const lumenUs = openShop(platform, lumen, {
    id: "7495000000000000003",
    cipher: "GCP_demoCipherAAAA0003",
    name: "Lumen Peak US",
    region: "US",
    sellerType: "CROSS_BORDER",
    catalogue: gadgets,
    warehouses: [
      {
        name: "Ontario CA 3PL",
        city: "Ontario",
        state: "California",
        postalCode: "91761",
        street: "5100 E Jurupa St",
        contact: "Lin Zhao",
      },
    ],
  });
  const lumenGb = openShop(platform, lumen, {
    id: "7495000000000000004",
    cipher: "GCP_demoCipherAAAA0004",
    name: "Lumen Peak UK",
    region: "GB",
    sellerType: "CROSS_BORDER",
    hasHold: false,
    catalogue: gadgets,
    warehouses: [
      {
        name: "Tamworth 3PL",
        city: "Tamworth",
        state: "England",
        postalCode: "B77 5AA",
        street: "Relay Park, Unit 12",
        contact: "Lin Zhao",
      },
    ],
  });

  trade(platform, harborShop, 22);
  trade(platform, willowShop, 16);
  trade(platform, lumenUs, 14);
  trade(platform, lumenGb, 10);
}

const mixture: OrderStatus[] = [
  "AWAITING_SHIPMENT",
  "AWAITING_SHIPMENT",
  "AWAITING_SHIPMENT",
  "ON_HOLD",
  "AWAITING_SHIPMENT",
  "AWAITING_COLLECTION",
  "UNPAID",
  "IN_TRANSIT",
  "AWAITING_SHIPMENT",
  "DELIVERED",
  "CANCELLED",
  "IN_TRANSIT",
  "COMPLETED",
];

/** How old an order in each state usually is, so that nothing lies in the future. */
const ageHours: Record<OrderStatus, number> = {
  UNPAID: 1,
  ON_HOLD: 0.3,
  AWAITING_SHIPMENT: 5,
  PARTIALLY_SHIPPING: 26,
  AWAITING_COLLECTION: 26,
  IN_TRANSIT: 50,
  DELIVERED: 100,
  COMPLETED: 230,
  CANCELLED: 30,
};

function trade(platform: Platform, shop: Shop, count: number): void {
  const now = platform.now();
  for (let index = 0; index < count; index++) {
    const wantedStatus = mixture[index % mixture.length] ?? "AWAITING_SHIPMENT";
    const status = wantedStatus === "ON_HOLD" && !shop.hasHold ? "AWAITING_SHIPMENT" : wantedStatus;
    const spread = status === "ON_HOLD" || status === "UNPAID" ? 600 : 5400;
    makeOrder(platform, shop, {
      ...plainOrder,
      status,
      hold: shop.hasHold,
      createdAt: now - Math.round(ageHours[status] * 3600) - (index % 9) * spread,
    });
  }
  addOddOnes(platform, shop, now);
}

/** The cases that a day of business also brings. */
function addOddOnes(platform: Platform, shop: Shop, now: number): void {
  const product = platform.products
    .inGroup(shop.id)
    .find(({ skus }) => skus.some((sku) => sku.sellerSku === ""));
  const unnamed = product?.skus.find((sku) => sku.sellerSku === "");
  if (product && unnamed) {
    const lines = [{ product, sku: unnamed, quantity: 1 }];
    makeOrder(platform, shop, { ...plainOrder, lines, hold: shop.hasHold, createdAt: now - 4 * 3600 });
  }
  const asked = makeOrder(platform, shop, { ...plainOrder, hold: shop.hasHold, createdAt: now - 9 * 3600 });
  requestCancellation(platform, shop, asked, "ecom_order_to_ship_canceled_reason_no_longer_needed");
  makeOrder(platform, shop, {
    ...plainOrder,
    shippingType: "TIKTOK",
    hold: shop.hasHold,
    createdAt: now - 7 * 3600,
  });
}

export const plainOrder: WantedOrder = {
  status: "AWAITING_SHIPMENT",
  lines: [],
  shippingType: "SELLER",
  fulfillmentType: "FULFILLMENT_BY_SELLER",
  orderType: "NORMAL",
  warehouseId: null,
  hold: true,
  createdAt: null,
  address: {},
  buyerNumber: null,
  buyerMessage: null,
  broken: null,
  announce: false,
};

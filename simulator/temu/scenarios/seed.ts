import { requestCancellation } from "../aftersales/answer-cancellation";
import { makeOrder, type WantedLine, type WantedOrder } from "../orders/make-order";
import type { OrderStatus } from "../orders/order-states";
import type { Platform } from "../platform";
import type { Mall, Sku } from "../records";
import { kitchen, lamps } from "./catalogues";
import { openMall } from "./open-mall";

const HOUR = 3600;

/** Four malls, one of each way to sell, with some days of business: the same each time. */
export function seedStartState(platform: Platform): void {
  const everywhere = openMall(platform, {
    id: "634418210000001",
    name: "Larkfield Kitchen",
    kind: "semi_managed",
    gateways: ["us", "eu", "global"],
    catalogue: kitchen,
  });
  const american = openMall(platform, {
    id: "634418210000002",
    name: "Tallow Lane Lamps",
    kind: "semi_managed",
    gateways: ["us"],
    catalogue: lamps,
  });
  const local = openMall(platform, {
    id: "634418210000003",
    name: "Maple Row Kitchen",
    kind: "local",
    gateways: ["us"],
    catalogue: kitchen,
  });
  openMall(platform, {
    id: "634418210000004",
    name: "Northlight Wholesale",
    kind: "fully_managed",
    catalogue: lamps,
  });
  for (const regionId of [211, 210, 128]) trade(platform, everywhere, regionId);
  trade(platform, american, 211);
  trade(platform, local, 211);
}

/** Status and age in hours. */
const mixture: [OrderStatus, number][] = [
  [2, 5],
  [2, 9],
  [1, 0.2],
  [2, 30],
  [4, 40],
  [5, 120],
  [3, 20],
  [2, 2],
];

function trade(platform: Platform, mall: Mall, regionId: number): void {
  const now = platform.now();
  for (const [status, hours] of mixture) {
    const createdAt = now - Math.round(hours * HOUR);
    makeOrder(platform, mall, { ...plainOrder, regionId, status, createdAt });
  }
  addOddOnes(platform, mall, regionId);
}

/** The cases that a day of business also brings: no SKU number, pieces and bundles, a box for two, a request. */
function addOddOnes(platform: Platform, mall: Mall, regionId: number): void {
  const order = (hours: number, change: Partial<WantedOrder>) =>
    makeOrder(platform, mall, {
      ...plainOrder,
      regionId,
      createdAt: platform.now() - hours * HOUR,
      ...change,
    });
  order(4, { lines: lineOf(platform, mall, ({ extCode }) => extCode === "") });
  order(6, { lines: lineOf(platform, mall, ({ soldFactor }) => soldFactor > 1) });
  order(7, { lines: lineOf(platform, mall, ({ bundle }) => bundle.length > 0) });
  const together = { combinedGroup: `${mall.id} ${regionId}`, buyerNumber: regionId };
  order(8, together);
  order(8, together);
  requestCancellation(platform, order(10, {}));
}

function lineOf(platform: Platform, mall: Mall, fits: (sku: Sku) => boolean): WantedLine[] {
  for (const goods of platform.goods.inGroup(mall.id)) {
    const sku = goods.skus.find(fits);
    if (sku) return [{ goods, sku, quantity: 1, labels: [], warnings: [] }];
  }
  throw new Error(`${mall.name} sells nothing of this kind`);
}

const plainOrder: Omit<WantedOrder, "regionId"> = {
  status: 2,
  lines: [],
  fulfillmentType: "fulfillBySeller",
  labels: [],
  warnings: [],
  paymentType: "PPD",
  warehouseId: null,
  combinedGroup: null,
  createdAt: null,
  address: {},
  buyerNumber: null,
  broken: null,
  announce: false,
};

import { expect, it } from "vitest";
import { type Admission, admit, type OrderScope } from "./admission";

const all: OrderScope = { kind: "all" };
const west: OrderScope = { kind: "platform_warehouses", ids: ["west"] };
type Order = Parameters<typeof admit>[0];
const order = (over: Partial<Order>): Order => ({
  status: "awaiting_shipment",
  fulfilledBy: "seller",
  platformWarehouseId: "west",
  ...over,
});
const imported = (needsShipment: boolean): Admission => ({ verdict: "imported", needsShipment });
const leftOut = (reason: string) => ({ verdict: "left_out", reason });

it.each<[string, Partial<Order>, OrderScope, object]>([
  ["TTS-34: ready to ship", {}, all, imported(true)],
  ["on hold is known and waits", { status: "on_hold" }, all, imported(true)],
  ["R-4: shipped at first sight", { status: "shipped" }, all, imported(false)],
  ["delivered at first sight", { status: "delivered" }, all, imported(false)],
  ["partly shipped elsewhere", { status: "partly_shipped" }, all, imported(false)],
  ["fulfilled by the platform", { fulfilledBy: "platform" }, all, imported(false)],
  ["SC-21: cancelled before import", { status: "cancelled" }, all, leftOut("cancelled_before_import")],
  ["not paid", { status: "unpaid" }, all, leftOut("not_paid")],
  [
    "NIWO-TEMU-27: a cooperative warehouse's",
    { fulfilledBy: "cooperative_warehouse" },
    all,
    leftOut("cooperative_warehouse"),
  ],
  ["TTS-06, TTS-10: of a chosen platform warehouse", {}, west, imported(true)],
  [
    "TTS-06: of another platform warehouse",
    { platformWarehouseId: "east" },
    west,
    leftOut("outside_order_scope"),
  ],
  ["TTS-06: of none", { platformWarehouseId: null }, west, leftOut("outside_order_scope")],
  ["TTS-11: all orders, whatever the warehouse", { platformWarehouseId: null }, all, imported(true)],
])("%s", (_, over, scope, admission) => {
  expect(admit(order(over), scope)).toEqual(admission);
});

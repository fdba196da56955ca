import type { ListedOrder } from "./order-types";

/** What the side panel of a list mends in place. Its text stands in the address. */
export type Panel =
  /** `shipmentId`: the planned package that left; else what is chosen there. */
  | { kind: "ship"; orderId: string; shipmentId?: string }
  | { kind: "plan"; orderId: string }
  /** `shipmentId`: the planned package that it is bought for. */
  | { kind: "label"; orderId: string; shipmentId?: string }
  | { kind: "map"; variantId: string }
  | { kind: "origin"; storeId: string; warehouseId: string | null }
  | { kind: "pair"; storeId: string; carrier: string; scope: string };

/** Scopes are the marketplace's own words: they come last, so that a colon in them does no harm. */
export function panelText(panel: Panel): string {
  switch (panel.kind) {
    case "ship":
    case "label":
      return [panel.kind, panel.orderId, ...(panel.shipmentId ? [panel.shipmentId] : [])].join(":");
    case "plan":
      return `plan:${panel.orderId}`;
    case "map":
      return `map:${panel.variantId}`;
    case "origin":
      return `origin:${panel.storeId}:${panel.warehouseId ?? ""}`;
    case "pair":
      return `pair:${panel.storeId}:${panel.carrier}:${panel.scope}`;
  }
}

/** null for what nobody of ours wrote into the address. */
export function readPanel(text: string | null): Panel | null {
  const [kind, id, second, ...rest] = (text ?? "").split(":");
  if (!id) return null;
  if (kind === "ship" || kind === "label")
    return { kind, orderId: id, ...(second ? { shipmentId: second } : {}) };
  if (kind === "plan") return { kind, orderId: id };
  if (kind === "map") return { kind, variantId: id };
  if (kind === "origin") return { kind, storeId: id, warehouseId: second || null };
  if (kind === "pair" && second) return { kind, storeId: id, carrier: second, scope: rest.join(":") };
  return null;
}

/** Whether the panel beside the list was opened from this row. */
export function isPanelOf(panel: Panel | null, order: ListedOrder): boolean {
  if (!panel) return false;
  if (panel.kind === "ship" || panel.kind === "plan" || panel.kind === "label")
    return panel.orderId === order.id;
  return order.problems.some(({ kind, facts }) => {
    if (panel.kind === "map") return facts.variantId === panel.variantId;
    if (facts.storeId !== panel.storeId) return false;
    return panel.kind === "origin"
      ? kind === "origin_unbound" && facts.warehouseId === (panel.warehouseId ?? "")
      : kind === "carrier_unpaired" && facts.carrier === panel.carrier;
  });
}

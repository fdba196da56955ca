import type { ListedOrder } from "./order-types";

/** What the side panel of a list mends in place. Its text stands in the address. */
export type Panel =
  | { kind: "ship"; orderId: string }
  | { kind: "map"; variantId: string }
  | { kind: "pair"; storeId: string; carrier: string; scope: string };

/** Scopes are the marketplace's own words: they come last, so that a colon in them does no harm. */
export function panelText(panel: Panel): string {
  switch (panel.kind) {
    case "ship":
      return `ship:${panel.orderId}`;
    case "map":
      return `map:${panel.variantId}`;
    case "pair":
      return `pair:${panel.storeId}:${panel.carrier}:${panel.scope}`;
  }
}

/** null for what nobody of ours wrote into the address. */
export function readPanel(text: string | null): Panel | null {
  const [kind, id, carrier, ...scope] = (text ?? "").split(":");
  if (!id) return null;
  if (kind === "ship") return { kind, orderId: id };
  if (kind === "map") return { kind, variantId: id };
  if (kind === "pair" && carrier) return { kind, storeId: id, carrier, scope: scope.join(":") };
  return null;
}

/** Whether the panel beside the list was opened from this row. */
export function isPanelOf(panel: Panel | null, order: ListedOrder): boolean {
  if (!panel) return false;
  if (panel.kind === "ship") return panel.orderId === order.id;
  return order.problems.some(({ kind, facts }) =>
    panel.kind === "map"
      ? facts.variantId === panel.variantId
      : kind === "carrier_unpaired" && facts.storeId === panel.storeId && facts.carrier === panel.carrier,
  );
}

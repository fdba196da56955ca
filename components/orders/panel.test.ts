import { describe, expect, it } from "vitest";
import { type Panel, panelText, readPanel } from "./panel";

describe("the panel in the address", () => {
  it.each<Panel>([
    { kind: "ship", orderId: "o1" },
    { kind: "ship", orderId: "o1", shipmentId: "s1" },
    { kind: "plan", orderId: "o1" },
    { kind: "label", orderId: "o1" },
    { kind: "label", orderId: "o1", shipmentId: "s1" },
    { kind: "map", variantId: "v1" },
    { kind: "origin", storeId: "s1", warehouseId: "w1" },
    { kind: "origin", storeId: "s1", warehouseId: null },
    { kind: "pair", storeId: "s1", carrier: "ups", scope: "standard" },
    { kind: "pair", storeId: "s1", carrier: "ups", scope: "a:b" },
    { kind: "pair", storeId: "s1", carrier: "ups", scope: "" },
  ])("is read as it was written: %j", (panel) => {
    expect(readPanel(panelText(panel))).toEqual(panel);
  });

  it.each([null, "", "ship", "ship:", "pair:s1", "sell:o1"])("is nothing for %j", (text) => {
    expect(readPanel(text)).toBeNull();
  });
});

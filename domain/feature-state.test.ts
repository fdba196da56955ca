import { describe, expect, it } from "vitest";
import { type FeatureFacts, type FeatureOff, featureState } from "./feature-state";
import type { Feature } from "./grant";

const granted = { isUsable: true, permissions: [] };
const facts = (over: Partial<FeatureFacts> = {}): FeatureFacts => ({
  tokens: [
    { purpose: "orders", grant: granted },
    { purpose: "products", grant: granted },
  ],
  switches: {},
  idle: [],
  unbuilt: [],
  ...over,
});
const ordersOnly = facts({
  tokens: [
    { purpose: "orders", grant: granted },
    { purpose: "products", grant: null },
  ],
});
const without = (permission: string, feature: Feature) => ({
  isUsable: true,
  permissions: [
    { permission, feature, isGranted: false },
    { permission: "another", feature, isGranted: true },
  ],
});

describe("LX-02: a feature is on, or off with its reason", () => {
  it.each<[string, Feature, FeatureFacts, FeatureOff | null]>([
    ["all there", "order_sync", facts(), null],
    ["LX-18: orders work without the products token", "order_sync", ordersOnly, null],
    [
      "LX-09, R-6: listings wait for it",
      "listings",
      ordersOnly,
      { reason: "token_empty", purpose: "products" },
    ],
    [
      "LX-13: an ended token",
      "tracking",
      facts({ tokens: [{ purpose: "orders", grant: { isUsable: false, permissions: [] } }] }),
      { reason: "token_ended", purpose: "orders" },
    ],
    [
      "NIWO-TEMU-11: a permission that was not ticked",
      "platform_labels",
      facts({ tokens: [{ purpose: "orders", grant: without("labels.buy", "platform_labels") }] }),
      { reason: "permission_missing", permissions: ["labels.buy"] },
    ],
    [
      "a permission of another feature",
      "tracking",
      facts({ tokens: [{ purpose: "orders", grant: without("labels.buy", "platform_labels") }] }),
      null,
    ],
    ["LX-21: one token does all", "listings", facts({ tokens: [{ purpose: "all", grant: granted }] }), null],
    [
      "SC-06: switched off",
      "order_sync",
      facts({ switches: { order_sync: false } }),
      { reason: "switched_off" },
    ],
    ["nothing to send yet", "stock_upload", facts({ idle: ["stock_upload"] }), { reason: "nothing_to_send" }],
    [
      "not part of this version, whatever the tokens may do",
      "finance_reports",
      { ...ordersOnly, unbuilt: ["finance_reports"] },
      { reason: "not_built" },
    ],
    [
      "what must be set right first comes first",
      "stock_upload",
      { ...ordersOnly, idle: ["stock_upload"], switches: { stock_upload: false } },
      { reason: "token_empty", purpose: "products" },
    ],
  ])("%s", (_what, feature, given, off) => {
    expect(featureState(feature, given)).toEqual({ feature, off });
  });
});

import { describe, expect, it } from "vitest";
import type { IntegrationErrorKind } from "@/integrations/errors";
import { complaint } from "./errors";
import type { Gateway } from "./gateways";

describe("complaint", () => {
  it.each<[Gateway, number, IntegrationErrorKind]>([
    ["us", 2_000_000, "unavailable"],
    ["us", 3_000_001, "rejected"],
    ["us", 3_000_003, "rejected"],
    ["eu", 3_000_012, "unavailable"],
    ["us", 3_000_031, "auth_revoked"],
    ["us", 3_000_032, "rejected"],
    ["us", 3_000_033, "auth_revoked"],
    ["pa", 3_000_034, "auth_revoked"],
    ["us", 4_000_000, "unavailable"],
    ["us", 4_000_004, "rate_limited"],
    ["us", 5_000_003, "rejected"],
    ["us", 7_000_000, "unavailable"],
    ["us", 7_000_007, "rejected"],
    ["cn", 7_000_000, "rejected"],
    ["cn", 7_000_007, "auth_revoked"],
    ["cn", 7_000_018, "auth_revoked"],
    ["us", 110_020_002, "rejected"],
    ["us", 110_020_007, "rate_limited"],
    ["us", 120_011_001, "unavailable"],
    ["us", 120_012_004, "rejected"],
    ["us", 120_012_030, "rejected"],
    ["us", 120_013_002, "rejected"],
    ["us", 120_015_527, "rejected"],
    ["us", 140_020_002, "gone"],
    ["us", 140_020_009, "unavailable"],
    ["us", 180_020_008, "rejected"],
    ["us", 999_999_999, "rejected"],
  ])("at %s %i is %s", (gateway, code, kind) => {
    const refusal = { gateway, type: "bg.x.get", code, words: "No.", requestId: "us-1" };
    expect(complaint(refusal)).toMatchObject({
      kind,
      detail: { code: String(code), words: "No.", requestId: "us-1" },
    });
  });

  it.each<[Gateway, number]>([
    ["us", 3_000_032],
    ["cn", 7_000_019],
    ["cn", 7_000_022],
  ])("NIWO-TEMU-11: at %s names the permission that %i is about", (gateway, code) => {
    const refusal = {
      gateway,
      type: "bg.order.unshipped.package.get",
      code,
      words: "",
      requestId: undefined,
    };
    expect(complaint(refusal).detail.permission).toBe("bg.order.unshipped.package.get");
  });
});

import { expect, it } from "vitest";
import { endpoints } from "../endpoints";
import { gatewayNames } from "../gateways";
import { mallKinds } from "../records";
import { permissions, permissionsFor } from "./permissions";

it("lets some seller tick every type that the gateways answer", () => {
  const missing = endpoints
    .filter(({ token }) => token === "required")
    .flatMap(({ type, gateways }) => gateways.map((gateway) => ({ type, gateway })))
    .filter(
      ({ type, gateway }) =>
        !mallKinds.some((kind) =>
          permissionsFor(gateway, kind).some((permission) => permission.type === type),
        ),
    );
  expect(missing).toEqual([]);
});

it("names every type once, in both languages", () => {
  expect(new Set(permissions.map(({ type }) => type)).size).toBe(permissions.length);
  for (const { label, labelZh } of permissions) expect([label, labelZh]).not.toContain("");
});

it("never offers orders beside the goods of a cross-border store", () => {
  for (const gateway of gatewayNames) {
    const types = permissionsFor(gateway, "semi_managed").map(({ type }) => type);
    const hasOrders = types.some((type) => type.startsWith("bg.order."));
    const hasGoods = types.some((type) => /goods/.test(type));
    expect(hasOrders && hasGoods).toBe(false);
  }
});

import { expect, it } from "vitest";
import { carrierOptions } from "./carrier-options";

const provider = (scope: string, id: string, vanishedAt: Date | null = null) => ({
  scope,
  scopeName: scope,
  id,
  name: id,
  vanishedAt,
});

it("puts carriers first that are paired in this list and still known to the marketplace", () => {
  const { paired, others } = carrierOptions(
    {
      providers: [
        provider("standard", "p-ups"),
        provider("standard", "p-dhl", new Date()),
        provider("express", "p-fedex"),
      ],
      pairs: [
        { scope: "standard", carrier: "ups", providerId: "p-ups" },
        { scope: "standard", carrier: "dhl", providerId: "p-dhl" },
        { scope: "express", carrier: "fedex", providerId: "p-fedex" },
      ],
    },
    "standard",
  );
  expect(paired).toEqual(["ups"]);
  expect(others).toContain("dhl");
  expect(others).toContain("fedex");
  expect(others).not.toContain("ups");
});

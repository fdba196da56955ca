import { describe, expect, it } from "vitest";
import { changedPairs, chosenPair, isNotable, pairingScopes } from "./pairing-draft";

const provider = (id: string, name: string, vanishedAt: Date | null = null) => ({
  scope: "option",
  scopeName: "Standard",
  id,
  name,
  vanishedAt,
});
const ups = provider("1", "UPS");
const usps = provider("2", "usps");
const gone = provider("3", "FedEx", new Date(0));
const pair = (carrier: "ups" | "fedex", providerId: string) => ({ scope: "option", carrier, providerId });
const rowOf = (scopes: ReturnType<typeof pairingScopes>, carrier: string) => {
  const row = scopes[0]?.rows.find((each) => each.carrier === carrier);
  if (!row) throw new Error(`no row for ${carrier}`);
  return row;
};

describe("pairingScopes", () => {
  it("NIWO-TEMU-18: suggests the usual pairs, whatever the case", () => {
    const scopes = pairingScopes({ providers: [ups, usps], pairs: [] });
    expect(chosenPair(rowOf(scopes, "ups"), {})).toBe("1");
    expect(chosenPair(rowOf(scopes, "usps"), {})).toBe("2");
    expect(chosenPair(rowOf(scopes, "dhl"), {})).toBeNull();
  });

  it("TTS-17: flags a pair whose entry the marketplace took off its list, and keeps it", () => {
    const scopes = pairingScopes({ providers: [ups, gone], pairs: [pair("fedex", "3")] });
    const row = rowOf(scopes, "fedex");
    expect(row).toMatchObject({ paired: "3", vanished: "FedEx", suggested: null });
    expect(changedPairs(scopes, { [rowOf(scopes, "ups").key]: null })).toEqual([]);
  });

  it("suggests nothing where a pair stands", () => {
    const scopes = pairingScopes({ providers: [ups, usps], pairs: [pair("ups", "2")] });
    expect(rowOf(scopes, "ups")).toMatchObject({ paired: "2", suggested: null });
  });

  it("has nothing to offer before the list was read", () => {
    expect(pairingScopes({ providers: [], pairs: [] })).toEqual([]);
  });
});

describe("changedPairs", () => {
  it("NIWO-TEMU-18: saves suggestions as they stand, and what was touched", () => {
    const scopes = pairingScopes({ providers: [ups, usps], pairs: [] });
    expect(changedPairs(scopes, { "option/dhl": "1", "option/usps": null })).toEqual([
      { scope: "option", carrier: "ups", providerId: "1" },
      { scope: "option", carrier: "dhl", providerId: "1" },
    ]);
  });

  it("takes a pair away", () => {
    const scopes = pairingScopes({ providers: [ups], pairs: [pair("ups", "1")] });
    expect(changedPairs(scopes, { "option/ups": null })).toEqual([
      { scope: "option", carrier: "ups", providerId: null },
    ]);
    expect(changedPairs(scopes, {})).toEqual([]);
  });
});

it("shows first what is paired, suggested or touched", () => {
  const scopes = pairingScopes({ providers: [ups], pairs: [] });
  expect(isNotable(rowOf(scopes, "ups"), {})).toBe(true);
  expect(isNotable(rowOf(scopes, "dhl"), {})).toBe(false);
  expect(isNotable(rowOf(scopes, "dhl"), { "option/dhl": null })).toBe(true);
});

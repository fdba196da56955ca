import type { OrderGateway } from "./gateways";

/** Their numbers of countries, as in the middle of every order number. Not those of their product sites. */
const usRegions = { US: 211 };
const euRegions = {
  GB: 210,
  DE: 76,
  FR: 69,
  IT: 98,
  ES: 186,
  NL: 141,
  PL: 162,
  BE: 20,
  AT: 13,
  PT: 163,
  SE: 191,
  IE: 96,
  GR: 79,
  CZ: 53,
  HU: 90,
  RO: 167,
  DK: 54,
  FI: 68,
  SK: 180,
  SI: 181,
  HR: 50,
  BG: 32,
  EE: 64,
  LV: 108,
  LT: 113,
  LU: 114,
  MT: 122,
  CY: 52,
  NO: 151,
  CH: 192,
};
const globalRegions = {
  CA: 37,
  MX: 128,
  BR: 29,
  CL: 42,
  CO: 45,
  PE: 159,
  AU: 12,
  NZ: 144,
  JP: 100,
  KR: 185,
  PH: 160,
  MY: 119,
  TH: 197,
  VN: 217,
  AE: 209,
  SA: 174,
  IL: 97,
  ZA: 184,
};

const byGateway: Record<OrderGateway, Record<string, number>> = {
  us: usRegions,
  eu: euRegions,
  global: globalRegions,
};
const countries = Object.values(byGateway).flatMap((regions) => Object.entries(regions));
const english = new Intl.DisplayNames(["en"], { type: "region" });

export interface Region {
  regionId: number;
  name: string;
}

/** The countries that a gateway serves. */
export function regionsOf(gateway: OrderGateway): Region[] {
  return Object.entries(byGateway[gateway]).map(([country, regionId]) => ({
    regionId,
    name: english.of(country) ?? country,
  }));
}

export function countryOfRegion(regionId: number | undefined): string | undefined {
  return countries.find(([, id]) => id === regionId)?.[0];
}

/** The number in the middle of an order's number: the country it was sold in. */
export function regionIdOf(platformOrderId: string): number | undefined {
  const digits = /^PO-(\d+)-/.exec(platformOrderId)?.[1];
  return digits === undefined ? undefined : Number(digits);
}

/** Addresses name the country in English, and nothing else. */
export function countryNamed(name: string): string | undefined {
  const wanted = name.trim().toLowerCase();
  return countries.find(([country]) => english.of(country)?.toLowerCase() === wanted)?.[0];
}

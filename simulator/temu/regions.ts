import type { OrderGateway } from "./gateways";

export type Region = {
  /** The middle of every order number. */
  regionId: number;
  /** Another numbering, for the sites on which goods are offered. */
  siteId: number;
  code: string;
  name: string;
  currency: string;
  gateway: OrderGateway;
};

export const regions: readonly Region[] = [
  { regionId: 211, siteId: 100, code: "US", name: "United States", currency: "USD", gateway: "us" },
  { regionId: 210, siteId: 102, code: "GB", name: "United Kingdom", currency: "GBP", gateway: "eu" },
  { regionId: 76, siteId: 105, code: "DE", name: "Germany", currency: "EUR", gateway: "eu" },
  { regionId: 69, siteId: 106, code: "FR", name: "France", currency: "EUR", gateway: "eu" },
  { regionId: 98, siteId: 107, code: "IT", name: "Italy", currency: "EUR", gateway: "eu" },
  { regionId: 141, siteId: 108, code: "NL", name: "Netherlands", currency: "EUR", gateway: "eu" },
  { regionId: 186, siteId: 109, code: "ES", name: "Spain", currency: "EUR", gateway: "eu" },
  { regionId: 128, siteId: 110, code: "MX", name: "Mexico", currency: "MXN", gateway: "global" },
  { regionId: 37, siteId: 101, code: "CA", name: "Canada", currency: "CAD", gateway: "global" },
  { regionId: 12, siteId: 103, code: "AU", name: "Australia", currency: "AUD", gateway: "global" },
  { regionId: 144, siteId: 104, code: "NZ", name: "New Zealand", currency: "NZD", gateway: "global" },
  { regionId: 100, siteId: 118, code: "JP", name: "Japan", currency: "JPY", gateway: "global" },
  { regionId: 29, siteId: 132, code: "BR", name: "Brazil", currency: "BRL", gateway: "global" },
];

export function regionById(regionId: number): Region | undefined {
  return regions.find((region) => region.regionId === regionId);
}

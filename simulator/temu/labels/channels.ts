import type { MallCall } from "../endpoint";
import { type Region, regionById } from "../regions";
import { refusal } from "../shipments/refusals";

/** A service of a carrier whose labels the platform sells; carriers are numbered apart from those of 4.1. */
export type Channel = {
  channelId: string;
  shipCompanyId: string;
  company: string;
  shipLogisticsType: "Standard" | "Express";
  estimate: string;
  mostGrams: number;
  baseMinor: number;
  perKilogramMinor: number;
};

const american: Channel[] = [
  channel("684200000000001", "998200001", "USPS", "Standard", "2-5 days", 31_000, 442, 120),
  channel("684200000000002", "998200002", "FedEx", "Express", "1-2 days", 9_000, 1190, 260),
  channel("684200000000003", "998200003", "UPS", "Standard", "2-4 days", 45_000, 690, 140),
];
const elsewhere: Channel[] = [
  channel("684200000000011", "998200011", "DHL", "Standard", "2-4 days", 31_000, 390, 110),
  channel("684200000000012", "998200012", "UPS", "Express", "1-2 days", 20_000, 980, 230),
];

function channel(
  channelId: string,
  shipCompanyId: string,
  company: string,
  shipLogisticsType: Channel["shipLogisticsType"],
  estimate: string,
  mostGrams: number,
  baseMinor: number,
  perKilogramMinor: number,
): Channel {
  return {
    channelId,
    shipCompanyId,
    company,
    shipLogisticsType,
    estimate,
    mostGrams,
    baseMinor,
    perKilogramMinor,
  };
}

export function channelsOf(regionId: number): Channel[] {
  return regionId === 211 ? american : elsewhere;
}

export function priceMinor(channel: Channel, grams: number): number {
  return channel.baseMinor + Math.ceil(grams / 1000) * channel.perKilogramMinor;
}

const symbols: { [currency: string]: string } = { USD: "$", GBP: "£", EUR: "€" };

/** Prices come as text with a symbol. */
export function priceText(region: Region, minor: number): string {
  return `${symbols[region.currency] ?? `${region.currency} `}${(minor / 100).toFixed(2)}`;
}

export function knownRegion(regionId: number): Region {
  const region = regionById(regionId);
  if (!region) throw refusal("parameters", `region ${regionId}`);
  return region;
}

/** temu.logistics.shiplogisticstype.get */
export function serviceKinds({ gateway, fields }: MallCall): object {
  const region = knownRegion(fields(120011020).requiredInteger("regionId"));
  if (region.gateway !== gateway) throw refusal("wrongGateway");
  const kinds = new Set(channelsOf(region.regionId).map(({ shipLogisticsType }) => shipLogisticsType));
  return { shipLogisticsTypeInfoDTOList: [...kinds].map((shipLogisticsType) => ({ shipLogisticsType })) };
}

import type { MallCall } from "../endpoint";
import type { Platform } from "../platform";
import { PlatformError } from "../platform-error";
import type { Carrier } from "../records";
import { regionById, regions } from "../regions";

const american = [
  "UPS",
  "UPS Mail Innovations",
  "FedEx",
  "USPS",
  "DHL eCommerce",
  "OnTrac",
  "Amazon Shipping",
  "GOFO",
  "YunExpress",
  "SpeedX",
  "UniUni",
];
const british = ["Royal Mail", "Evri", "DPD UK", "Yodel", "Parcelforce", "UPS", "FedEx", "DHL"];
const elsewhere = ["DHL", "UPS", "FedEx", "YunExpress", "GLS"];

/** Each region has a list of its own; the same company has another id in each. */
export function openCarriers(platform: Platform): void {
  for (const { regionId, code } of regions) {
    const names = code === "US" ? american : code === "GB" ? british : elsewhere;
    for (const name of names) addCarrier(platform, regionId, name);
  }
}

export function addCarrier(platform: Platform, regionId: number, name: string): Carrier {
  const brand = name.split(" ")[0] ?? name;
  return platform.carriers.put({ id: platform.newId("carrier"), regionId, name, brand });
}

export function carriersOf(platform: Platform, regionId: number): Carrier[] {
  return platform.carriers.all().filter((carrier) => carrier.regionId === regionId);
}

/** bg.logistics.companies.get: the result is a bare array. */
export function listCarriers({ platform, gateway, fields }: MallCall): object[] {
  const regionId = fields(120011020).requiredInteger("regionId");
  if (regionById(regionId)?.gateway !== gateway) {
    throw new PlatformError(120011072, "wrong regional gateway for this region");
  }
  return carriersOf(platform, regionId).map(({ id, name, brand }) => ({
    logisticsServiceProviderId: Number(id),
    logisticsServiceProviderName: name,
    logisticsBrandName: brand,
  }));
}

import type { Region } from "./records";

export const marketNames: Record<Region, string> = {
  US: "United States",
  GB: "United Kingdom",
  DE: "Germany",
  FR: "France",
  ES: "Spain",
  IT: "Italy",
  IE: "Ireland",
  JP: "Japan",
  TH: "Thailand",
  VN: "Vietnam",
  PH: "Philippines",
  MY: "Malaysia",
  SG: "Singapore",
  ID: "Indonesia",
  MX: "Mexico",
  BR: "Brazil",
};

export const regions = Object.keys(marketNames) as Region[];

export const currencies: Record<Region, string> = {
  US: "USD",
  GB: "GBP",
  DE: "EUR",
  FR: "EUR",
  ES: "EUR",
  IT: "EUR",
  IE: "EUR",
  JP: "JPY",
  TH: "THB",
  VN: "VND",
  PH: "PHP",
  MY: "MYR",
  SG: "SGD",
  ID: "IDR",
  MX: "MXN",
  BR: "BRL",
};

const americanCarriers = [
  "UPS",
  "FedEx",
  "USPS",
  "OnTrac",
  "UniUni",
  "DHL eCommerce",
  "DHL",
  "Amazon Shipping",
  "GOFO",
  "SpeedX",
  "YunExpress",
  "UPS Mail Innovations",
];
const britishCarriers = [
  "Royal Mail",
  "Evri",
  "DPD UK",
  "DHL",
  "DHL eCommerce",
  "Yodel",
  "Parcelforce",
  "UPS",
];
const otherCarriers = ["DHL", "DHL eCommerce", "UPS", "FedEx", "YunExpress"];

export function carriersOf(region: Region): string[] {
  if (region === "US") return americanCarriers;
  return region === "GB" ? britishCarriers : otherCarriers;
}

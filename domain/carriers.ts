/** Carriers as the product names them; a marketplace's own list is paired to these per store. */
export const carriers = {
  ups: "UPS",
  ups_mi: "UPS Mail Innovations",
  usps: "USPS",
  fedex: "FedEx",
  dhl: "DHL",
  dhl_ecommerce: "DHL eCommerce",
  ontrac: "OnTrac",
  uniuni: "UniUni",
  amazon_shipping: "Amazon Shipping",
  lasership: "LaserShip",
  speedx: "SpeedX",
  gofo: "GOFO Express",
  veho: "Veho",
  royal_mail: "Royal Mail",
  evri: "Evri",
  dpd: "DPD",
  dpd_uk: "DPD UK",
  yodel: "Yodel",
  parcelforce: "Parcelforce",
  gls: "GLS",
  hermes: "Hermes",
  correos: "Correos",
  poste_italiane: "Poste Italiane",
  la_poste: "La Poste",
  an_post: "An Post",
  yamato: "Yamato Transport",
  sagawa: "Sagawa Express",
  japan_post: "Japan Post",
  yunexpress: "YunExpress",
  "4px": "4PX",
  sf_express: "SF Express",
} as const;

export type Carrier = keyof typeof carriers;
export const carrierCodes = Object.keys(carriers) as Carrier[];

export function isCarrier(code: string): code is Carrier {
  return Object.hasOwn(carriers, code);
}

const normal = (name: string) => name.toLowerCase().replace(/[^a-z0-9]/g, "");

/** Our carrier of that name; null for one that we have no word for. */
export function carrierNamed(name: string): Carrier | null {
  return (
    carrierCodes.find((code) => [carriers[code], code].some((own) => normal(own) === normal(name))) ?? null
  );
}

/** The provider of a marketplace's list that most likely is our carrier, or null. Only ever a suggestion. */
export function suggestProvider<P extends { name: string }>(carrier: Carrier, providers: P[]): P | null {
  const names = [normal(carriers[carrier]), normal(carrier)];
  return providers.find(({ name }) => names.includes(normal(name))) ?? null;
}

import { marketNames } from "../markets";
import type { Address } from "../orders/address";
import type { Region } from "../records";

/** Invented buyers. Phone numbers come from the ranges reserved for fiction. */
const firstNames = [
  "Priya",
  "Marcus",
  "Elena",
  "Tom",
  "Aisha",
  "Daniel",
  "Grace",
  "Luis",
  "Hannah",
  "Wei",
  "Sofia",
  "Noah",
  "Fatima",
  "Owen",
  "Chloe",
  "Andre",
  "Maya",
  "Peter",
  "Ruth",
  "Kofi",
];
const lastNames = [
  "Okafor",
  "Bennett",
  "Castillo",
  "Whitfield",
  "Rahman",
  "Novak",
  "Adeyemi",
  "Mercer",
  "Lindqvist",
  "Tran",
  "Romano",
  "Fletcher",
  "Haddad",
  "Price",
  "Moreau",
  "Coleman",
  "Iyer",
  "Barlow",
  "Stern",
  "Mensah",
];
const streets = [
  "Lantern Row",
  "Alder Street",
  "Mill Lane",
  "Orchard Way",
  "Harbour View",
  "Chapel Road",
  "Juniper Court",
  "Kestrel Drive",
  "Old Dairy Lane",
  "Foxglove Avenue",
  "Quarry Road",
  "Maple Terrace",
];

type Place = { state: string; county: string; city: string; zip: string };
const americanPlaces: Place[] = [
  { state: "Oregon", county: "Multnomah County", city: "Portland", zip: "97205" },
  { state: "Texas", county: "Travis County", city: "Austin", zip: "78704" },
  { state: "Illinois", county: "Cook County", city: "Evanston", zip: "60201" },
  { state: "Georgia", county: "Fulton County", city: "Atlanta", zip: "30312" },
  { state: "New York", county: "Kings County", city: "Brooklyn", zip: "11215" },
  { state: "California", county: "Alameda County", city: "Oakland", zip: "94610" },
  { state: "Ohio", county: "Franklin County", city: "Columbus", zip: "43206" },
  { state: "Florida", county: "Orange County", city: "Orlando", zip: "32803" },
  { state: "Colorado", county: "Denver County", city: "Denver", zip: "80211" },
  { state: "Massachusetts", county: "Middlesex County", city: "Somerville", zip: "02143" },
];
const britishPlaces: Place[] = [
  { state: "England", county: "City of Bristol", city: "Bristol", zip: "BS1 9ZZ" },
  { state: "England", county: "Greater Manchester", city: "Manchester", zip: "M4 9ZZ" },
  { state: "Scotland", county: "City of Edinburgh", city: "Edinburgh", zip: "EH3 9ZZ" },
  { state: "Wales", county: "Cardiff", city: "Cardiff", zip: "CF10 9ZZ" },
  { state: "England", county: "West Yorkshire", city: "Leeds", zip: "LS2 9ZZ" },
  { state: "England", county: "Norfolk", city: "Norwich", zip: "NR2 9ZZ" },
  { state: "Northern Ireland", county: "Belfast", city: "Belfast", zip: "BT1 9ZZ" },
  { state: "England", county: "Brighton and Hove", city: "Brighton", zip: "BN1 9ZZ" },
];

const otherPlaces: Place[] = [
  { state: "Central", county: "Central", city: "Lindhaven", zip: "10110" },
  { state: "North", county: "Upper North", city: "Verrano", zip: "50200" },
];

const messages = [
  "",
  "",
  "",
  "",
  "Please leave with the neighbour at 15.",
  "It is a gift, no invoice please.",
  "Ring twice, the bell is weak.",
];

export function inventBuyer(region: Region, number: number): { address: Address; message: string } {
  const first = pick(firstNames, number * 7 + 3);
  const last = pick(lastNames, number * 11 + 5);
  const isBritish = region === "GB";
  const places = region === "US" ? americanPlaces : isBritish ? britishPlaces : otherPlaces;
  const place = pick(places, number * 3 + 1);
  const serial = String(100 + (number % 900));
  const address: Address = {
    firstName: first,
    lastName: last,
    phone: region === "US" ? `(+1)2025550${serial.slice(-3)}` : `(+44)7700900${serial}`,
    regionCode: region,
    country: marketNames[region],
    postalCode: place.zip,
    line1: `${1 + ((number * 13) % 240)} ${pick(streets, number * 5 + 2)}`,
    line2: number % 3 === 0 ? `${isBritish ? "Flat" : "Apt"} ${1 + (number % 9)}` : "",
    postTown: place.city,
    levels: [
      { level: "L1", levelName: region === "US" ? "State" : "Nation", name: place.state },
      { level: "L2", levelName: "County", name: place.county },
      { level: "L3", levelName: region === "US" ? "City" : "Post town", name: place.city },
    ],
    dropOff: number % 4 === 0 ? "FRONT_DOOR" : "",
  };
  return { address, message: pick(messages, number) };
}

export function pick<T>(list: readonly T[], number: number): T {
  const found = list[Math.abs(number) % list.length];
  if (found === undefined) throw new Error("there is nothing to pick from");
  return found;
}

/** Invented buyers. Phone numbers come from the ranges reserved for fiction. */
export const firstNames = [
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
export const lastNames = [
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
export const streets = [
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

export type Place = { state: string; county: string; city: string; zip: string };
export const americanPlaces: Place[] = [
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
export const britishPlaces: Place[] = [
  { state: "England", county: "City of Bristol", city: "Bristol", zip: "BS1 9ZZ" },
  { state: "England", county: "Greater Manchester", city: "Manchester", zip: "M4 9ZZ" },
  { state: "Scotland", county: "City of Edinburgh", city: "Edinburgh", zip: "EH3 9ZZ" },
  { state: "Wales", county: "Cardiff", city: "Cardiff", zip: "CF10 9ZZ" },
  { state: "England", county: "West Yorkshire", city: "Leeds", zip: "LS2 9ZZ" },
  { state: "England", county: "Norfolk", city: "Norwich", zip: "NR2 9ZZ" },
  { state: "Northern Ireland", county: "Belfast", city: "Belfast", zip: "BT1 9ZZ" },
  { state: "England", county: "Brighton and Hove", city: "Brighton", zip: "BN1 9ZZ" },
];

export function pick<T>(list: readonly T[], number: number): T {
  const found = list[Math.abs(number) % list.length];
  if (found === undefined) throw new Error("there is nothing to pick from");
  return found;
}

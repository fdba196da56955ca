import {
  americanPlaces,
  britishPlaces,
  firstNames,
  lastNames,
  type Place,
  pick,
  streets,
} from "../../people";
import { marketNames } from "../markets";
import type { Address } from "../orders/address";
import type { Region } from "../records";

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

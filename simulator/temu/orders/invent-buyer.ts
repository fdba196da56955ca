import {
  americanPlaces,
  britishPlaces,
  firstNames,
  lastNames,
  type Place,
  pick,
  streets,
} from "../../people";
import { regionById } from "../regions";
import type { Address } from "./address";

const elsewhere: Place[] = [
  { state: "Central", county: "Central", city: "Lindhaven", zip: "10115" },
  { state: "North", county: "Upper North", city: "Verrano", zip: "50200" },
];

/** The same number gives the same person at the same address. */
export function inventBuyer(regionId: number, number: number): Address {
  const region = regionById(regionId);
  const code = region?.code ?? "";
  const places = code === "US" ? americanPlaces : code === "GB" ? britishPlaces : elsewhere;
  const place = pick(places, number * 3 + 1);
  const serial = String(100 + (number % 900));
  const extension = String(1000 + ((number * 37) % 9000));
  return {
    firstName: pick(firstNames, number * 7 + 3),
    lastName: pick(lastNames, number * 11 + 5),
    mobile: `${code === "US" ? `12025550${serial}` : `447700900${serial}`}-${extension}`,
    mail: `v${String(number).padStart(7, "0")}@example.invalid`,
    country: region?.name ?? "",
    state: place.state,
    city: place.city,
    line1: `${1 + ((number * 13) % 240)} ${pick(streets, number * 5 + 2)}`,
    line2: number % 3 === 0 ? `${code === "GB" ? "Flat" : "Apt"} ${1 + (number % 9)}` : "",
    postCode: place.zip,
  };
}

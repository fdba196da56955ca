import { expect, it } from "vitest";
import { addressLines } from "./address-lines";

const address = {
  name: "Jane Doe",
  phone: "+1 555 0100",
  street: "1 Main St",
  city: "Austin",
  state: "Texas",
  postalCode: "78701",
  country: "US",
};

it("writes an address as it stands on a parcel", () => {
  expect(addressLines(address)).toEqual(["Jane Doe", "1 Main St", "Austin Texas 78701", "US", "+1 555 0100"]);
});

it("leaves out what is missing", () => {
  expect(addressLines({ ...address, street: "", phone: "", state: "" })).toEqual([
    "Jane Doe",
    "Austin 78701",
    "US",
  ]);
});

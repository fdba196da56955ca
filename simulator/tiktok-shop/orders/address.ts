/** A buyer and where they live. All of them are invented. */
export type Address = {
  firstName: string;
  lastName: string;
  phone: string;
  regionCode: string;
  country: string;
  postalCode: string;
  line1: string;
  line2: string;
  postTown: string;
  /** L1, L2, L3 with the market's own level names. */
  levels: { level: "L1" | "L2" | "L3"; levelName: string; name: string }[];
  dropOff: string;
};

export function addressPayload(address: Address): { [key: string]: unknown } {
  const detail = [address.line1, address.line2].filter((part) => part !== "").join(", ");
  const levels = [...address.levels].reverse().map(({ name }) => name);
  return {
    full_address: [detail, ...levels, address.country, address.postalCode].join(", "),
    phone_number: address.phone,
    name: `${address.firstName} ${address.lastName}`,
    first_name: address.firstName,
    last_name: address.lastName,
    region_code: address.regionCode,
    postal_code: address.postalCode,
    ...(address.regionCode === "GB" ? { post_town: address.postTown } : {}),
    address_line1: address.line1,
    address_line2: address.line2,
    address_line3: "",
    address_line4: "",
    address_detail: detail,
    district_info: [
      { address_level_name: "Country", address_name: address.country, address_level: "L0" },
      ...address.levels.map(({ level, levelName, name }) => ({
        address_level_name: levelName,
        address_name: name,
        address_level: level,
      })),
    ],
    ...(address.regionCode === "US" ? { delivery_preferences: { drop_off_location: address.dropOff } } : {}),
  };
}

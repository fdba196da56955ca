import type { Order, Shop } from "../records";
import { type Address, addressPayload } from "./address";

const MONTH_SECONDS = 30 * 86_400;

/** The recipient as the API shows it now: clear, starred, or blank. */
export function maskedAddress(order: Order, shop: Shop, now: number): { [key: string]: unknown } {
  const { address, status } = order;
  if (status === "ON_HOLD") return blank(address);
  if (order.fulfillmentType === "FULFILLMENT_BY_TIKTOK") return starred(address);
  if (shop.region === "US") {
    const isOver =
      status === "UNPAID" ||
      status === "CANCELLED" ||
      (order.completedTime !== null && now - order.completedTime > MONTH_SECONDS);
    if (isOver) return starred(address);
    return order.shippingType === "TIKTOK" ? streetStarred(address) : addressPayload(address);
  }
  const isPayable = status !== "UNPAID" && status !== "CANCELLED";
  return order.shippingType === "SELLER" && isPayable ? addressPayload(address) : starred(address);
}

function blank(address: Address): { [key: string]: unknown } {
  return {
    full_address: "",
    phone_number: "",
    name: "",
    region_code: address.regionCode,
    postal_code: "",
    address_line1: "",
    address_line2: "",
    address_detail: "",
    district_info: [],
  };
}

function starred(address: Address): { [key: string]: unknown } {
  const state = address.levels.find(({ level }) => level === "L1")?.name ?? "";
  return {
    ...streetStarred(address),
    full_address: `${address.country}, ${state}, *** *****`,
    name: `${initial(address.firstName)} ${initial(address.lastName)}`,
    first_name: initial(address.firstName),
    last_name: initial(address.lastName),
    postal_code: `${address.postalCode.slice(0, 2)}***`,
    ...(address.regionCode === "US" ? { delivery_preferences: { drop_off_location: "***" } } : {}),
  };
}

/** US platform labels since August 2026: who and where stay clear, phone and street do not. */
function streetStarred(address: Address): { [key: string]: unknown } {
  const clear = addressPayload(address);
  const levels = [...address.levels].reverse().map(({ name }) => name);
  return {
    ...clear,
    full_address: ["*** *****", ...levels, address.country, address.postalCode].join(", "),
    phone_number: `${address.phone.slice(0, 6)}*****${address.phone.slice(-2)}`,
    address_line1: "*** *****",
    address_line2: address.line2 === "" ? "" : "***",
    address_detail: "*** *****",
  };
}

function initial(name: string): string {
  return `${name.charAt(0)}***`;
}

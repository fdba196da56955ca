import type { Buyer } from "@/domain/marketplace-order";
import type { Credentials } from "../marketplace";
import type { TemuClient } from "./client";
import { saysAddressWithheld } from "./errors";
import { countryNamed, countryOfRegion, regionIdOf } from "./regions";
import { type WireAddress, wireAddress } from "./wire";

/** Told from the moment an order may ship, and not for long after it did. */
export async function buyerOf(
  client: TemuClient,
  credentials: Credentials,
  platformOrderId: string,
): Promise<Buyer | null> {
  try {
    const address = await client.call(client.forOrders(credentials), {
      type: "bg.order.shippinginfo.v2.get",
      effect: "read",
      fields: { parentOrderSn: platformOrderId },
      answer: wireAddress,
    });
    return address && toBuyer(address, platformOrderId);
  } catch (error) {
    if (saysAddressWithheld(error)) return null;
    throw error;
  }
}

function toBuyer(address: WireAddress, platformOrderId: string): Buyer | null {
  const lines = [address.addressLine1, address.addressLine2, address.addressLine3].filter(Boolean);
  const street = [lines.join(", ") || address.addressLineAll, address.regionName4].filter(Boolean).join(", ");
  const name = [address.receiptName, address.receiptAdditionalName].filter(Boolean).join(" ");
  if (name === "" && street === "") return null;
  return {
    name,
    // Number and extension are one: without the extension nobody answers.
    phone: address.mobile || address.backupMobile,
    country: countryOf(address.regionName1, platformOrderId),
    state: address.regionName2,
    city: address.regionName3,
    postalCode: address.postCode,
    street,
    isMasked: name === "" || street === "" || Object.values(address).some((value) => value.includes("*")),
  };
}

/** Orders of one site may go to another country; only a name that we do not know leaves the site's. */
function countryOf(name: string, platformOrderId: string): string {
  return countryNamed(name) ?? countryOfRegion(regionIdOf(platformOrderId)) ?? "";
}

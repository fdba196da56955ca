import type { MallCall } from "../endpoint";
import { PlatformError } from "../platform-error";
import type { ParentOrder } from "../records";
import type { Address } from "./address";
import { findOrder } from "./visible-orders";

/** bg.order.shippinginfo.v2.get: relay values, while the order waits to be shipped. */
export function shippingInfo(call: MallCall): object | null {
  const order = readableOrder(call);
  if (!order) return null;
  return { ...addressPayload(order.address), warning: restriction(order) };
}

/** bg.order.decryptshippinginfo.get: the same without warning. */
export function decryptedShippingInfo(call: MallCall): object | null {
  const order = readableOrder(call);
  return order && addressPayload(order.address);
}

function readableOrder(call: MallCall): ParentOrder | null {
  const { mall, platform, fields } = call;
  const parentOrderSn = fields(180020003).requiredText("parentOrderSn");
  if (mall.restrictions.includes("unsigned_data_agreement")) {
    throw new PlatformError(180020008, "data agreement not signed");
  }
  const order = findOrder(call, parentOrderSn, ["fulfillBySeller", "fulfillByCooperativeWarehouse"]);
  if (order.status === 2 || order.status === 41) return order;
  const isShipped = order.status !== 1 && order.status !== 3;
  return isShipped && platform.settings().addressAfterShipment ? order : null;
}

function restriction({ paymentType, warnings }: ParentOrder): object {
  if (warnings.includes("RESTRICT_SELF_SHIPPING")) return { isRestriction: true, reason: 2 };
  if (paymentType === "COD") return { isRestriction: true, reason: 1 };
  return { isRestriction: false, reason: null };
}

export function addressPayload(address: Address): object {
  return {
    receiptName: `${address.firstName} ${address.lastName}`,
    receiptAdditionalName: "",
    mobile: address.mobile,
    backupMobile: "",
    mail: address.mail,
    regionName1: address.country,
    regionName2: address.state,
    regionName3: address.city,
    regionName4: "",
    addressLine1: address.line1,
    addressLine2: address.line2,
    addressLine3: "",
    addressLineAll: [address.line1, address.line2].filter((line) => line !== "").join(", "),
    postCode: address.postCode,
    taxCode: "",
    taxCodeType: null,
    addressExtra: {
      firstName: address.firstName,
      lastName: address.lastName,
      additionalFirstName: "",
      additionalLastName: "",
      contactlessDropPoint: "",
    },
  };
}

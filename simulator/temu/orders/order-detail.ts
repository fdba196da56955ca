import type { MallCall } from "../endpoint";
import { PlatformError } from "../platform-error";
import type { ParentOrder } from "../records";
import { packagesOf } from "../shipments/packages-of";
import { readFulfillmentTypes } from "./fulfillment-types";
import { orderPayload } from "./order-payload";
import { findOrder, orderFields } from "./visible-orders";

/** bg.order.detail.v2.get: the list's two objects and a little more. */
export function orderDetail(call: MallCall): object {
  const fields = orderFields(call);
  const { platform, mall } = call;
  if (mall.restrictions.includes("unsigned_agreement")) {
    throw new PlatformError(140020003, "the seller has an unsigned agreement");
  }
  const types = readFulfillmentTypes(fields);
  const order = findOrder(call, fields.requiredText("parentOrderSn"), types);
  const payload = orderPayload(platform, mall, order, types);
  return order.broken ? payload : { ...payload, ...extras(call, order, payload) };
}

type Payload = { [key: string]: unknown };

function extras({ platform }: MallCall, parent: ParentOrder, payload: Payload): Payload {
  const { state, city, country } = parent.address;
  const orderList = payload.orderList as Payload[];
  return {
    parentOrderMap: {
      ...(payload.parentOrderMap as Payload),
      regionName1: country,
      regionName2: state,
      regionName3: city,
      paymentInfo: null,
    },
    orderList: orderList.map((order) => ({
      ...order,
      hasUploadedEvidence: false,
      packageSnInfo: packagesOf(platform, parent, String(order.orderSn)).map(
        ({ id, deliveryType, label }) => ({
          packageSn: id,
          packageDeliveryType: deliveryType,
          callSuccess: label === null || label.status === 1 || label.status === 9,
        }),
      ),
    })),
  };
}

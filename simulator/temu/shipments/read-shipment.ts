import type { MallCall } from "../endpoint";
import type { Package, ParentOrder } from "../records";
import { isQuiet } from "./abnormalities";
import { packagesOf } from "./packages-of";
import { refusal } from "./refusals";

/** bg.logistics.shipment.v2.get: what has left of one order. */
export function readShipment(call: MallCall): object {
  const { platform, mall, gateway } = call;
  const fields = call.fields(120011020);
  const parent = platform.orders.get(fields.requiredText("parentOrderSn"));
  const orderSn = fields.requiredText("orderSn");
  if (!parent || parent.mallId !== mall.id) throw refusal("order");
  if (parent.gateway !== gateway) throw refusal("wrongGateway");
  if (!parent.orders.some(({ id }) => id === orderSn)) throw refusal("order", orderSn);
  const left = packagesOf(platform, parent, orderSn).filter(({ shippedAt }) => shippedAt !== null);
  return {
    shipmentInfoDTO: left
      .filter(({ mainPackageSn }) => mainPackageSn === null)
      .map((parcel) => ({
        ...shipmentPayload(call, parent, orderSn, parcel),
        subPackageShipmentInfoList: left
          .filter(({ mainPackageSn }) => mainPackageSn === parcel.id)
          .map((sub) => shipmentPayload(call, parent, orderSn, sub)),
      })),
  };
}

function shipmentPayload(
  { platform }: MallCall,
  parent: ParentOrder,
  orderSn: string,
  parcel: Package,
): object {
  const skuId = parent.orders.find(({ id }) => id === orderSn)?.skuId;
  return {
    carrierId: Number(parcel.carrierId),
    carrierName: parcel.carrierName,
    trackingNumber: parcel.trackingNumber,
    skuId: Number(skuId),
    quantity: parcel.contents.find((item) => item.orderSn === orderSn)?.quantity ?? 0,
    packageSn: parcel.id,
    packageDeliveryType: parcel.deliveryType,
    trackingWarningLabel: isQuiet(platform, parcel) ? 1 : 0,
    cooperativeWarehouseDTO: null,
  };
}

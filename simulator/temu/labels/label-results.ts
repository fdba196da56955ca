import type { MallCall } from "../endpoint";
import type { LabelJob, Package } from "../records";
import { findPackage } from "../shipments/find-package";
import { refusal } from "../shipments/refusals";
import { knownRegion, priceText } from "./channels";
import { settleLabel } from "./settle-label";

/** bg.logistics.shipment.result.get: each poll brings a pending label nearer to its end. */
export function labelResults(call: MallCall): object {
  const sns = call.fields(120011020).texts("packageSnList");
  if (!sns || sns.length === 0) throw refusal("parameters", "packageSnList");
  return {
    packageInfoResultList: sns.map((sn) => {
      const parcel = findPackage(call, sn);
      const { label } = parcel;
      if (!label) throw refusal("package", sn);
      poll(call, parcel, label);
      return payload(call, parcel, label);
    }),
  };
}

function poll({ platform }: MallCall, parcel: Package, label: LabelJob): void {
  if (label.status !== 0) return;
  label.pollsLeft -= 1;
  if (label.pollsLeft < 0) settleLabel(platform, parcel, label);
  else platform.packages.put(parcel);
}

function payload({ platform }: MallCall, parcel: Package, label: LabelJob): object {
  const parent = platform.orders.get(parcel.contents[0]?.parentOrderSn ?? "");
  const region = knownRegion(parent?.regionId ?? 0);
  const isFailed = label.status === 2;
  return {
    packageSn: parcel.id,
    shippingLabelStatus: label.status,
    failReasonText: isFailed ? label.failReason : null,
    solutionText: isFailed ? "Choose another channel and retry" : null,
    trackingNumber: parcel.trackingNumber === "" ? null : parcel.trackingNumber,
    shipCompanyId: Number(parcel.carrierId),
    shippingCompanyName: parcel.carrierName,
    channelId: Number(label.channelId),
    shipLogisticsType: label.shipLogisticsType,
    warehouseId: parcel.warehouseId,
    warehouseName: platform.warehouses.get(parcel.warehouseId)?.name ?? null,
    mainPackageSn: parcel.mainPackageSn,
    subPackageSnList: [],
    subPackageType: "MAIN",
    packageDeliveryType: parcel.deliveryType,
    canChangeToManualSend: isFailed,
    estimatedAmount: priceText(region, label.amountMinor),
    estimatedCurrencyCode: region.currency,
    estimatedText: "2-5 days",
    ...label.sizes,
    signServiceId: null,
    pickupStartTime: null,
    pickupEndTime: null,
    reservationSn: null,
    isConfirmAfterPickup: false,
    shipLabelPrintableTime: label.boughtAt,
    cwFulfillNo: null,
    warningMessage: [],
    interlineShipCompanyList: [],
    orderSendInfoList: parcel.contents.map((item) => {
      const order = platform.orders.get(item.parentOrderSn)?.orders.find(({ id }) => id === item.orderSn);
      return { ...item, goodsId: Number(order?.goodsId), skuId: Number(order?.skuId) };
    }),
  };
}

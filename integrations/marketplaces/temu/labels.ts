import { IntegrationError } from "@/integrations/errors";
import type {
  ConfirmationReceipt,
  Credentials,
  LabelDocument,
  LabelPackage,
  LabelParcel,
  LabelResult,
  LabelService,
  PlatformLabels,
} from "../marketplace";
import { acceptances } from "./acceptances";
import type { TemuClient } from "./client";
import { departedPackages } from "./departed-packages";
import { saysMaybeDone } from "./errors";
import { measuresOf } from "./measures";
import { wireOrderOf } from "./orders";
import { resultOf } from "./result-of";
import { theirId } from "./tracking-number";
import {
  type WireChannel,
  wireChannels,
  wireDocuments,
  wireLabelResults,
  wireLabelsOrdered,
  wirePackages,
  wirePackagesShipped,
} from "./wire";

export function labels(client: TemuClient): PlatformLabels {
  return {
    packages: (credentials, platformOrderId) => packages(client, credentials, platformOrderId),
    departed: (credentials, platformOrderId) => departedPackages(client, credentials, platformOrderId),

    async quote(credentials, parcel) {
      const { onlineChannelDtoList, unavailableChannelDtoList } = await client.call(
        client.forOrders(credentials),
        {
          type: "bg.logistics.shippingservices.get",
          effect: "read",
          fields: {
            warehouseId: parcel.originId,
            shipOrderInfoList: parcel.lines.map((line) => toOrderLine(parcel, line)),
            ...measuresOf(parcel, credentials.site),
          },
          answer: wireChannels,
        },
      );
      return {
        offered: onlineChannelDtoList.map(toService),
        unavailable: unavailableChannelDtoList.map((channel) => ({
          name: [channel.shippingCompanyName, channel.shipLogisticsType].filter(Boolean).join(" "),
          reason: channel.unavailableReason,
        })),
      };
    },

    buy: (credentials, parcel, service) => buy(client, credentials, parcel, service),
    result: (credentials, packageId) => result(client, credentials, packageId),
    document: (credentials, packageId) => document(client, credentials, packageId),

    async ship(credentials, bought) {
      try {
        return await ship(client, credentials, bought);
      } catch (error) {
        // Counted as shipped by itself, or since a call whose answer was lost: only their own list tells.
        if (!saysMaybeDone(error) || !(await haveDeparted(client, credentials, bought))) throw error;
        return { platformPackageIds: bought.map(({ packageId }) => packageId), warning: null };
      }
    },
  };
}

async function ship(
  client: TemuClient,
  credentials: Credentials,
  bought: LabelPackage[],
): Promise<ConfirmationReceipt> {
  const { warningMessage } = await client.call(client.forOrders(credentials), {
    type: "bg.logistics.shipped.package.confirm",
    effect: "write",
    fields: {
      packageSendInfoList: bought.map((item) => ({
        packageSn: item.packageId,
        trackingNumber: item.trackingNumber,
        packageDetail: item.lines.map((line) => toOrderLine(item, line)),
      })),
    },
    answer: wirePackagesShipped,
  });
  const warnings = warningMessage.map((told) => told.warningMessage).filter(Boolean);
  return {
    platformPackageIds: bought.map(({ packageId }) => packageId),
    warning: warnings.join(" ") || null,
  };
}

async function haveDeparted(client: TemuClient, credentials: Credentials, bought: LabelPackage[]) {
  const orderIds = [...new Set(bought.map(({ platformOrderId }) => platformOrderId))];
  const departed = await Promise.all(orderIds.map((id) => departedPackages(client, credentials, id)));
  const names = new Set(departed.flat().map(({ packageId }) => packageId));
  return bought.every(({ packageId }) => names.has(packageId));
}

function toOrderLine(
  { platformOrderId: parentOrderSn }: { platformOrderId: string },
  { lineKey: orderSn, quantity }: { lineKey: string; quantity: number },
) {
  return { parentOrderSn, orderSn, quantity };
}

const packagesPerPage = 50;

async function packages(
  client: TemuClient,
  credentials: Credentials,
  platformOrderId: string,
): Promise<LabelPackage[]> {
  const found: LabelPackage[] = [];
  const type = "bg.order.unshipped.package.get";
  for (let pageNumber = 1; ; pageNumber++) {
    const listed = await client.call(client.forOrders(credentials), {
      type,
      effect: "read",
      fields: { pageNumber, pageSize: packagesPerPage, parentOrderSnList: [platformOrderId] },
      answer: wirePackages,
    });
    const { unshippedPackage } = resultOf(type, listed);
    for (const { packageSn, carrierName, trackingNumber, packageDetail } of unshippedPackage) {
      const lines = (packageDetail?.shippableOrders ?? [])
        .filter(({ parentOrderSn }) => parentOrderSn === platformOrderId)
        .map(({ orderSn, quantity }) => ({ lineKey: orderSn, quantity }));
      found.push({ packageId: packageSn, platformOrderId, carrierName, trackingNumber, lines });
    }
    if (unshippedPackage.length < packagesPerPage) return found;
  }
}

const cashOnDelivery = 2;

/** All of a channel that buying needs, since the choice comes back as its id alone. */
function toService(channel: WireChannel): LabelService {
  const { shipCompanyId, channelId, signServiceId, payWayCode } = channel;
  return {
    id: [shipCompanyId, channelId, signServiceId, payWayCode === cashOnDelivery ? "cod" : ""].join(":"),
    carrierName: channel.shippingCompanyName,
    serviceName: [channel.shipLogisticsType, channel.estimatedText].filter(Boolean).join(", "),
    priceText: [channel.estimatedAmount, channel.estimatedCurrencyCode].filter(Boolean).join(" "),
  };
}

const oneParcel = 0;
/** The package then waits until we say that it left; after these hours they say so by themselves. */
const shipLater = { shipLater: true, shipLaterLimitTime: "48" };

async function buy(
  client: TemuClient,
  credentials: Credentials,
  parcel: LabelParcel,
  { id }: LabelService,
): Promise<string[]> {
  const [shipCompanyId = "", channelId = "", signServiceId, cod] = id.split(":");
  const { orderList } = await wireOrderOf(client, credentials, parcel.platformOrderId);
  const { packageSnList } = await client.call(client.forOrders(credentials), {
    type: "bg.logistics.shipment.create",
    effect: "write",
    fields: {
      sendType: oneParcel,
      ...(!cod && shipLater),
      sendRequestList: [
        {
          warehouseId: parcel.originId,
          shipCompanyId: theirId(shipCompanyId, "carrier"),
          channelId: theirId(channelId, "channel"),
          ...(signServiceId && { signServiceId: theirId(signServiceId, "service") }),
          ...measuresOf(parcel, credentials.site),
          orderSendInfoList: parcel.lines.map((line) => {
            const { goodsId, skuId } = orderList.find(({ orderSn }) => orderSn === line.lineKey) ?? {};
            return {
              ...toOrderLine(parcel, line),
              ...(goodsId && { goodsId: theirId(goodsId, "goods") }),
              ...(skuId && { skuId: theirId(skuId, "sku") }),
            };
          }),
          ...acceptances(parcel.refuses),
        },
      ],
    },
    answer: wireLabelsOrdered,
  });
  return packageSnList;
}

async function result(client: TemuClient, credentials: Credentials, packageSn: string): Promise<LabelResult> {
  const { packageInfoResultList } = await client.call(client.forOrders(credentials), {
    type: "bg.logistics.shipment.result.get",
    effect: "read",
    fields: { packageSnList: [packageSn] },
    answer: wireLabelResults,
  });
  const found = packageInfoResultList.find((item) => item.packageSn === packageSn);
  if (!found) throw new IntegrationError("gone", `package ${packageSn} is not there any more`);
  const advice = found.solutionText;
  switch (found.shippingLabelStatus) {
    case 0:
      return { state: "pending" };
    case 1:
      return { state: "bought" };
    case 2:
      return { state: "failed", reason: found.failReasonText, advice };
    case 3:
      return { state: "failed", reason: found.failReasonText || "cancelled", advice };
    case 9:
      return { state: "failed", reason: found.failReasonText || "changed to self-shipped", advice };
    default:
      throw new IntegrationError("unreadable", `unknown shippingLabelStatus ${found.shippingLabelStatus}`);
  }
}

async function document(
  client: TemuClient,
  credentials: Credentials,
  packageSn: string,
): Promise<LabelDocument> {
  const caller = client.forOrders(credentials);
  const type = "bg.logistics.shipment.document.get";
  const { shippingLabelUrlList } = await client.call(caller, {
    type,
    effect: "read",
    fields: { documentType: "SHIPPING_LABEL_PDF", packageSnList: [packageSn] },
    answer: wireDocuments,
  });
  const address = shippingLabelUrlList.find((item) => item.packageSn === packageSn)?.url;
  if (!address)
    throw new IntegrationError("unavailable", "the label is not printed yet", { code: "no_document" });
  // The request carries the store's token: it goes to their gateway and nowhere else.
  if (new URL(address).origin !== new URL(caller.app.url).origin) {
    throw new IntegrationError("unreadable", "the label's address is not on the gateway's host");
  }
  const { contentType, bytes } = await client.file(caller, `${type} file`, address);
  if (contentType === "image/png") return { contentType, bytes };
  if (contentType === "application/pdf" || isPdf(bytes)) return { contentType: "application/pdf", bytes };
  throw new IntegrationError("unreadable", `the label is of the kind "${contentType}"`);
}

/** File hosts like to call everything a stream of octets. */
const isPdf = (bytes: Uint8Array) => new TextDecoder().decode(bytes.subarray(0, 5)) === "%PDF-";

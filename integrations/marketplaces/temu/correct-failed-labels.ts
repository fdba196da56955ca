import type { Confirmation } from "@/domain/confirmation";
import type { ConfirmationReceipt, Credentials } from "../marketplace";
import type { TemuClient } from "./client";
import { withOrigins } from "./origins";
import { refusedVerdict } from "./refused-verdict";
import { bare, theirId } from "./tracking-number";
import { wireOrderPackages, wireVerdict } from "./wire";

/**
 * A label that could not be bought leaves a package behind, which blocks the ordinary confirmation: the number goes
 * into that package instead. Only when packages and parcels hold the same lines; else their refusal stands.
 */
export async function correctFailedLabels(
  client: TemuClient,
  credentials: Credentials,
  { platformOrderId, ...confirmation }: Confirmation,
  refusal: unknown,
): Promise<ConfirmationReceipt> {
  const parcels = await withOrigins(client, credentials, platformOrderId, confirmation.parcels);
  const failed = await failedPackages(client, credentials, platformOrderId);
  const edits = parcels.map((parcel) => {
    const orderSns = parcel.lines.map(({ lineKey }) => lineKey);
    const [packageSn] = failed.find(([, held]) => isSame(held, orderSns)) ?? [];
    if (packageSn === undefined) throw refusal;
    failed.splice(
      failed.findIndex(([name]) => name === packageSn),
      1,
    );
    return {
      packageSn,
      trackingNumber: bare(parcel.trackingNumber),
      shipCompanyId: theirId(parcel.providerId, "carrier"),
      ...(parcel.originId !== null && { selfShippingWarehouseId: parcel.originId }),
    };
  });
  const type = "bg.logistics.shipment.shippingtype.update";
  const verdict = await client.call(client.forOrders(credentials), {
    type,
    effect: "write",
    fields: { editPackageRequestList: edits },
    answer: wireVerdict,
  });
  if (verdict === false) throw refusedVerdict(type);
  return { platformPackageIds: edits.map(({ packageSn }) => packageSn), warning: null };
}

/** Each with the order numbers in it. */
async function failedPackages(
  client: TemuClient,
  credentials: Credentials,
  parentOrderSn: string,
): Promise<[packageSn: string, orderSns: string[]][]> {
  const { orderList } = await client.call(client.forOrders(credentials), {
    type: "bg.order.detail.v2.get",
    effect: "read",
    fields: { parentOrderSn },
    answer: wireOrderPackages,
  });
  const held = new Map<string, string[]>();
  for (const { orderSn, packageSnInfo } of orderList) {
    for (const { packageSn, callSuccess } of packageSnInfo) {
      if (callSuccess === false) held.set(packageSn, [...(held.get(packageSn) ?? []), orderSn]);
    }
  }
  return [...held];
}

const isSame = (a: string[], b: string[]) => a.toSorted().join() === [...new Set(b)].toSorted().join();

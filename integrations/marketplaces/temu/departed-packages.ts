import type { Credentials, LabelPackage } from "../marketplace";
import type { TemuClient } from "./client";
import { shipmentsOf, wireOrderOf } from "./orders";

/** Of `packageDeliveryType`: sent by the seller under a label of theirs. */
const underTheirLabel = 2;

/** They list what waits to be said to have left; what counts as shipped is told line by line, among all that left. */
export async function departedPackages(
  client: TemuClient,
  credentials: Credentials,
  platformOrderId: string,
): Promise<LabelPackage[]> {
  const { orderList } = await wireOrderOf(client, credentials, platformOrderId);
  const found = new Map<string, LabelPackage>();
  for (const { orderSn: lineKey } of orderList) {
    for (const shipment of await shipmentsOf(client, credentials, platformOrderId, lineKey)) {
      const { packageSn: packageId, packageDeliveryType, carrierName, trackingNumber, quantity } = shipment;
      if (!packageId || packageDeliveryType !== underTheirLabel) continue;
      const own = found.get(packageId) ?? {
        packageId,
        platformOrderId,
        carrierName,
        trackingNumber,
        lines: [],
      };
      own.lines.push({ lineKey, quantity });
      found.set(packageId, own);
    }
  }
  return [...found.values()];
}

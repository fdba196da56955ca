import type { Confirmation, ConfirmedParcel } from "@/domain/confirmation";
import type { ConfirmationReceipt, Credentials, Fulfilment, ProviderScope } from "../marketplace";
import { acceptances, refusable } from "./acceptances";
import type { TemuClient } from "./client";
import { correctFailedLabels } from "./correct-failed-labels";
import { saysFailedLabel, saysMaybeDone, saysNotServedHere } from "./errors";
import { gatewayOfSite } from "./gateways";
import { shipmentsOf } from "./orders";
import { withOrigins } from "./origins";
import { type Region, regionsOf } from "./regions";
import { resultOf } from "./result-of";
import { bare, isSameNumber, theirId } from "./tracking-number";
import { wireCarriers, wireConfirmed } from "./wire";

export function fulfilment(client: TemuClient): Fulfilment {
  return {
    providers: (credentials) => providers(client, credentials),
    confirm: (credentials, confirmation) => confirm(client, credentials, confirmation),
    hasConfirmation: (credentials, confirmation) => isThere(client, credentials, confirmation),
    refusableByShipping: () => refusable,
  };
}

async function confirm(
  client: TemuClient,
  credentials: Credentials,
  confirmation: Confirmation,
): Promise<ConfirmationReceipt> {
  try {
    return await confirmAll(client, credentials, confirmation);
  } catch (error) {
    if (saysFailedLabel(error)) return correctFailedLabels(client, credentials, confirmation, error);
    // Shipped by us before an answer was lost, or by somebody in their pages: only the numbers tell.
    if (!saysMaybeDone(error) || !(await isThere(client, credentials, confirmation))) throw error;
    return { platformPackageIds: [], warning: null };
  }
}

const oneParcel = 0;
const severalParcels = 1;

/** All parcels in one call: a second one would be refused, since the order has left then. */
async function confirmAll(
  client: TemuClient,
  credentials: Credentials,
  { platformOrderId, refuses, ...confirmation }: Confirmation,
): Promise<ConfirmationReceipt> {
  const parcels = await withOrigins(client, credentials, platformOrderId, confirmation.parcels);
  const { warningMessage, assistantAgreementText } = await client.call(client.forOrders(credentials), {
    type: "bg.logistics.shipment.v2.confirm",
    effect: "write",
    fields: {
      sendType: parcels.length > 1 ? severalParcels : oneParcel,
      sendRequestList: parcels.map((parcel) => ({
        ...toSendRequest(platformOrderId, parcel),
        ...acceptances(refuses),
      })),
    },
    answer: wireConfirmed,
  });
  // The answer names no packages.
  return {
    platformPackageIds: [],
    warning: [...warningMessage, assistantAgreementText].filter(Boolean).join(" ") || null,
  };
}

function toSendRequest(parentOrderSn: string, parcel: ConfirmedParcel) {
  return {
    carrierId: theirId(parcel.providerId, "carrier"),
    trackingNumber: bare(parcel.trackingNumber),
    ...(parcel.originId !== null && { selfShippingWarehouseId: parcel.originId }),
    orderSendInfoList: parcel.lines.map(({ lineKey: orderSn, quantity }) => ({
      parentOrderSn,
      orderSn,
      quantity,
    })),
  };
}

/** Whether every line of every parcel travels under its number. */
async function isThere(
  client: TemuClient,
  credentials: Credentials,
  { platformOrderId, parcels }: Confirmation,
): Promise<boolean> {
  const told = new Map<string, string[]>();
  for (const { trackingNumber, lines } of parcels) {
    for (const { lineKey } of lines) {
      const numbers =
        told.get(lineKey) ??
        (await shipmentsOf(client, credentials, platformOrderId, lineKey)).map((sent) => sent.trackingNumber);
      told.set(lineKey, numbers);
      if (!numbers.some((theirs) => isSameNumber(theirs, trackingNumber))) return false;
    }
  }
  return told.size > 0;
}

/** Each country has a list of its own; an order names the country. */
async function providers(client: TemuClient, credentials: Credentials): Promise<ProviderScope[]> {
  const scopes: ProviderScope[] = [];
  for (const region of regionsOf(gatewayOfSite(credentials.site))) {
    const listed = await carriersOf(client, credentials, region);
    if (listed.length > 0) {
      scopes.push({ scope: String(region.regionId), scopeName: region.name, providers: listed });
    }
  }
  return scopes;
}

async function carriersOf(client: TemuClient, credentials: Credentials, { regionId }: Region) {
  const type = "bg.logistics.companies.get";
  try {
    const listed = await client.call(client.forOrders(credentials), {
      type,
      effect: "read",
      fields: { regionId },
      answer: wireCarriers,
    });
    return resultOf(type, listed).map((carrier) => ({
      id: carrier.logisticsServiceProviderId,
      name: carrier.logisticsServiceProviderName,
    }));
  } catch (error) {
    if (saysNotServedHere(error)) return [];
    throw error;
  }
}

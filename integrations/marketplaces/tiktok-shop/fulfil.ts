import type { ConfirmedParcel } from "@/domain/confirmation";
import { IntegrationError } from "@/integrations/errors";
import type {
  ConfirmationReceipt,
  Credentials,
  Fulfilment,
  PlatformWarehouse,
  ProviderScope,
} from "../marketplace";
import type { TiktokShopClient } from "./client";
import { saysAlreadyShipped, saysNoProviders } from "./errors";
import { wireOrderOf } from "./orders";
import {
  type WireOrder,
  wireDeliveryOptions,
  wireMarkedShipped,
  wireNothing,
  wirePackage,
  wireProviders,
  wireWarehouses,
} from "./wire";

/** Where an order's units are marked as shipped; elsewhere packages exist beforehand and are shipped by their id. */
const marksUnits = new Set(["US", "GB", "ES", "IE", "IT", "DE", "FR", "JP"]);

export function fulfilment(client: TiktokShopClient): Fulfilment {
  return {
    providers: (credentials) => providers(client, credentials),

    async confirm(credentials, { platformOrderId, parcels }) {
      const receipt: ConfirmationReceipt = { platformPackageIds: [], warning: null };
      for (const parcel of parcels) {
        const { packageId, warning } = await confirmParcel(client, credentials, platformOrderId, parcel);
        if (packageId !== "") receipt.platformPackageIds.push(packageId);
        receipt.warning ??= warning;
      }
      return receipt;
    },

    async hasConfirmation(credentials, { platformOrderId, parcels }) {
      const order = await wireOrderOf(client, credentials, platformOrderId);
      for (const parcel of parcels) {
        if (!(await isThere(client, credentials, order, parcel))) return false;
      }
      return true;
    },

    refusableByShipping: (region) => (region === "US" ? ["cancellation"] : []),
  };
}

interface ConfirmedPackage {
  packageId: string;
  warning: string | null;
}

async function confirmParcel(
  client: TiktokShopClient,
  credentials: Credentials,
  platformOrderId: string,
  parcel: ConfirmedParcel,
): Promise<ConfirmedPackage> {
  try {
    return marksUnits.has(credentials.region)
      ? await markShipped(client, credentials, platformOrderId, parcel)
      : await shipPackage(client, credentials, platformOrderId, parcel);
  } catch (error) {
    if (!saysAlreadyShipped(error)) throw error;
    // Shipped by us before an answer was lost, or by somebody in their pages: only the tracking number tells.
    const order = await wireOrderOf(client, credentials, platformOrderId);
    if (!(await isThere(client, credentials, order, parcel))) throw error;
    return { packageId: packageIdsOf(order, parcel)[0] ?? "", warning: null };
  }
}

async function markShipped(
  client: TiktokShopClient,
  credentials: Credentials,
  platformOrderId: string,
  parcel: ConfirmedParcel,
): Promise<ConfirmedPackage> {
  const answer = await client.call(credentials, {
    operation: "fulfilment.mark_shipped",
    effect: "write",
    method: "POST",
    path: `/fulfillment/202309/orders/${encodeURIComponent(platformOrderId)}/packages`,
    // Without unit ids they would take the whole order for shipped.
    body: { order_line_item_ids: unitIdsOf(parcel), ...shipmentOf(parcel) },
    answer: wireMarkedShipped,
  });
  return { packageId: answer.package_id, warning: answer.warning?.message || null };
}

async function shipPackage(
  client: TiktokShopClient,
  credentials: Credentials,
  platformOrderId: string,
  parcel: ConfirmedParcel,
): Promise<ConfirmedPackage> {
  const order = await wireOrderOf(client, credentials, platformOrderId);
  const packageId = wholePackage(order, parcel);
  await client.call(credentials, {
    operation: "fulfilment.ship_package",
    effect: "write",
    method: "POST",
    path: `/fulfillment/202309/packages/${encodeURIComponent(packageId)}/ship`,
    body: { self_shipment: shipmentOf(parcel) },
    answer: wireNothing,
  });
  return { packageId, warning: null };
}

/** Shipping a package ships all that is in it, so parcel and package must hold the same units. */
function wholePackage(order: WireOrder, parcel: ConfirmedParcel): string {
  const [packageId] = packageIdsOf(order, parcel);
  const units = new Set(unitIdsOf(parcel));
  const open = order.line_items.filter(
    (unit) => unit.package_id === packageId && unit.display_status !== "CANCELLED",
  );
  if (packageId && open.length === units.size && open.every((unit) => units.has(unit.id))) return packageId;
  throw new IntegrationError("rejected", "the parcel is not one package of the order", {
    code: "parcel_is_not_a_package",
  });
}

function packageIdsOf(order: WireOrder, parcel: ConfirmedParcel): string[] {
  const wanted = new Set(unitIdsOf(parcel));
  const units = order.line_items.filter((unit) => wanted.has(unit.id));
  return [...new Set(units.map((unit) => unit.package_id))].filter((packageId) => packageId !== "");
}

function unitIdsOf(parcel: ConfirmedParcel): string[] {
  const unitIds = parcel.lines.flatMap((line) => line.unitIds);
  if (unitIds.length > 0) return unitIds;
  throw new IntegrationError("rejected", "the parcel names no units", { code: "no_units" });
}

function shipmentOf(parcel: ConfirmedParcel) {
  return { tracking_number: bare(parcel.trackingNumber), shipping_provider_id: parcel.providerId };
}

/** They refuse special characters (21004012); spaces and dashes are how carriers print numbers for people. */
function bare(trackingNumber: string): string {
  return trackingNumber.replace(/[\s-]/g, "");
}

function isSameNumber(theirs: string, ours: string): boolean {
  return bare(theirs).toUpperCase() === bare(ours).toUpperCase();
}

/** Whether every unit of the parcel travels under its tracking number, as the unit or its package says. */
async function isThere(
  client: TiktokShopClient,
  credentials: Credentials,
  order: WireOrder,
  parcel: ConfirmedParcel,
): Promise<boolean> {
  const trackingOfPackage = new Map<string, string>();
  for (const unitId of unitIdsOf(parcel)) {
    const unit = order.line_items.find((item) => item.id === unitId);
    if (!unit) return false;
    let tracking = unit.tracking_number || trackingOfPackage.get(unit.package_id);
    if (tracking === undefined && unit.package_id !== "") {
      tracking = await packageTracking(client, credentials, unit.package_id);
      trackingOfPackage.set(unit.package_id, tracking);
    }
    if (tracking === undefined || !isSameNumber(tracking, parcel.trackingNumber)) return false;
  }
  return true;
}

async function packageTracking(
  client: TiktokShopClient,
  credentials: Credentials,
  packageId: string,
): Promise<string> {
  const answer = await client.call(credentials, {
    operation: "packages.get",
    effect: "read",
    method: "GET",
    path: `/fulfillment/202309/packages/${encodeURIComponent(packageId)}`,
    answer: wirePackage,
  });
  return answer.tracking_number;
}

/** Providers hang on delivery options, those on warehouses; an order names the option it was sold with. */
async function providers(client: TiktokShopClient, credentials: Credentials): Promise<ProviderScope[]> {
  const scopes = new Map<string, ProviderScope>();
  for (const warehouse of await listPlatformWarehouses(client, credentials)) {
    const { delivery_options: options } = await client.call(credentials, {
      operation: "logistics.delivery_options",
      effect: "read",
      method: "GET",
      path: `/logistics/202309/warehouses/${encodeURIComponent(warehouse.id)}/delivery_options`,
      answer: wireDeliveryOptions,
    });
    for (const option of options) {
      if (option.type !== "SEND_BY_SELLER" || scopes.has(option.id)) continue;
      const listed = await providersOf(client, credentials, option.id);
      scopes.set(option.id, { scope: option.id, scopeName: option.name, providers: listed });
    }
  }
  return [...scopes.values()];
}

async function providersOf(client: TiktokShopClient, credentials: Credentials, deliveryOptionId: string) {
  try {
    const answer = await client.call(credentials, {
      operation: "logistics.shipping_providers",
      effect: "read",
      method: "GET",
      path: `/logistics/202309/delivery_options/${encodeURIComponent(deliveryOptionId)}/shipping_providers`,
      answer: wireProviders,
    });
    return answer.shipping_providers;
  } catch (error) {
    if (saysNoProviders(error)) return [];
    throw error;
  }
}

/** Sales warehouses only: the one place for returns carries an id of its own and never ships. */
export async function listPlatformWarehouses(
  client: TiktokShopClient,
  credentials: Credentials,
): Promise<PlatformWarehouse[]> {
  const { warehouses } = await client.call(credentials, {
    operation: "logistics.warehouses",
    effect: "read",
    method: "GET",
    path: "/logistics/202309/warehouses",
    answer: wireWarehouses,
  });
  return warehouses
    .filter(({ type }) => type === "SALES_WAREHOUSE")
    .map(({ id, name, effect_status: status }) => ({ id, name, isEnabled: status !== "DISABLED" }));
}

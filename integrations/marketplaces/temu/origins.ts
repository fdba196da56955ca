import type { ConfirmedParcel } from "@/domain/confirmation";
import type { Credentials, Origins, PlatformOrigin } from "../marketplace";
import type { TemuClient } from "./client";
import { regionIdOf } from "./regions";
import { resultOf } from "./result-of";
import { type WireWarehouse, wireWarehouses } from "./wire";

export function origins(client: TemuClient): Origins {
  return {
    areRequired: (sellerType) => sellerType === "local",
    list: async (credentials) => (await warehousesOf(client, credentials)).map(toOrigin),
  };
}

async function warehousesOf(client: TemuClient, credentials: Credentials): Promise<WireWarehouse[]> {
  const type = "bg.logistics.warehouse.list.get";
  const listed = await client.call(client.forOrders(credentials), {
    type,
    effect: "read",
    fields: { returnEnableBuyShippingLabelOnly: false },
    answer: wireWarehouses,
  });
  return resultOf(type, listed).warehouseList;
}

function toOrigin(warehouse: WireWarehouse): PlatformOrigin {
  return {
    id: warehouse.warehouseId,
    name: warehouse.warehouseName,
    isDefault: warehouse.defaultWarehouse,
    incomplete: whatIsMissing(warehouse),
  };
}

const cooperative = 0;

/** Without either they refuse the confirmation (120011086), in these words of theirs. */
function whatIsMissing({
  warehouseManagementType: type,
  warehouseBrand: brand,
}: WireWarehouse): string | null {
  if (type === null || type === undefined) return "warehouseManagementType";
  if (brand === null || brand === undefined || (brand === "" && type === cooperative))
    return "warehouseBrand";
  return null;
}

/**
 * Every parcel must say where it left from. For a cross-border store without a binding that is the address that the
 * seller made the default on their pages; a local store without one is theirs to refuse.
 */
export async function withOrigins(
  client: TemuClient,
  credentials: Credentials,
  platformOrderId: string,
  parcels: ConfirmedParcel[],
): Promise<ConfirmedParcel[]> {
  const isBound = parcels.every(({ originId }) => originId !== null);
  if (isBound || credentials.sellerType === "local") return parcels;
  const defaults = (await warehousesOf(client, credentials)).filter((known) => known.defaultWarehouse);
  const regionId = regionIdOf(platformOrderId);
  const chosen = defaults.find(({ regionId1 }) => regionId1 === regionId) ?? defaults[0];
  return parcels.map((parcel) => ({ ...parcel, originId: parcel.originId ?? chosen?.warehouseId ?? null }));
}

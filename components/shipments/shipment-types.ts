import type { ApiInputs, ApiOutputs } from "@/server/api/root";

export type ListedShipment = ApiOutputs["shipments"]["list"]["items"][number];
export type ShipmentsWish = NonNullable<ApiInputs["shipments"]["list"]>;

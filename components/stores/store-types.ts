import type { ApiInputs, ApiOutputs } from "@/server/api/root";

export type ListedStore = ApiOutputs["stores"]["list"][number];
export type StoreStatus = ListedStore["status"];
export type Store = ApiOutputs["stores"]["get"];
export type StoreSetup = ApiOutputs["stores"]["setup"];
export type OrderScope = ApiInputs["stores"]["connect"]["stores"][number]["orderScope"];
export type Logistics = ApiOutputs["stores"]["logistics"];
export type Departures = NonNullable<Logistics["departures"]>;
export type Origin = Departures["origins"][number];
export type BoundWarehouse = Departures["warehouses"][number];

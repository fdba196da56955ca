import type { ApiInputs, ApiOutputs } from "@/server/api/root";

export type ListedStore = ApiOutputs["stores"]["list"][number];
export type StoreStatus = ListedStore["status"];
export type Store = ApiOutputs["stores"]["get"];
export type StoreSetup = ApiOutputs["stores"]["setup"];
export type OrderScope = ApiInputs["stores"]["connect"]["stores"][number]["orderScope"];

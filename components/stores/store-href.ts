import type { Route } from "next";
import type { StorePageTab } from "./page/store-tabs";
import type { SetupStep } from "./setup/setup-steps";

// Next checks addresses that are written out where they are used; those of one store are made here alone.

export function storeHref(storeId: string, tab: StorePageTab = null): Route {
  return (tab ? `/stores/${storeId}?tab=${tab}` : `/stores/${storeId}`) as Route;
}

export function setupHref(storeId: string, step: SetupStep = "import"): Route {
  return (step === "import" ? `/stores/${storeId}/setup` : `/stores/${storeId}/setup?step=${step}`) as Route;
}

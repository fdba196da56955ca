import type { inferRouterInputs, inferRouterOutputs } from "@trpc/server";
import { catalogueRouter } from "./routers/catalogue";
import { homeRouter } from "./routers/home";
import { labelsRouter } from "./routers/labels";
import { ordersRouter } from "./routers/orders";
import { organizationsRouter } from "./routers/organizations";
import { problemsRouter } from "./routers/problems";
import { shipmentsRouter } from "./routers/shipments";
import { storesRouter } from "./routers/stores";
import { warehousesRouter } from "./routers/warehouses";
import { createCallerFactory, router } from "./trpc";

export const api = router({
  catalogue: catalogueRouter,
  home: homeRouter,
  labels: labelsRouter,
  orders: ordersRouter,
  organizations: organizationsRouter,
  problems: problemsRouter,
  shipments: shipmentsRouter,
  stores: storesRouter,
  warehouses: warehousesRouter,
});

export type Api = typeof api;
export type ApiInputs = inferRouterInputs<Api>;
export type ApiOutputs = inferRouterOutputs<Api>;

export const createCaller = createCallerFactory(api);

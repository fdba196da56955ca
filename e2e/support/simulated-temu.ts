import { addFault, call, nameOfItsOwn } from "./simulator";

/** The marketplace's own name, the same in every language. */
export const temu = "Temu";
/** Our app and the one that is easily taken for it, as sellers find them in their list. */
export const appName = "Longshore OMS";
export const similarAppName = "Longshore ERP";

export type Gateway = "us" | "eu" | "global" | "pa" | "cn";

export interface SimulatedMall {
  id: string;
  name: string;
  warehouses: { id: string; name: string }[];
  goods: { id: string; name: string; skus: { id: string; extCode: string }[] }[];
}

export interface MallOrder {
  id: string;
  status: number;
  orderSns: string[];
}

export interface TrueMallOrder extends MallOrder {
  packages: { trackingNumber: string; carrierName: string; warehouseId: string; contents: unknown[] }[];
  confirmCalls: { arrived: number; applied: number };
  labelsBought: number;
}

/** A store of the test's own that can sell at once: semi-managed, in the US, unless asked for otherwise. */
export const newMall = (wanted: object = {}) =>
  call<SimulatedMall>("POST", "/temu/malls", { name: nameOfItsOwn("Mall"), ...wanted });

export const mallAt = (id: string) => call<SimulatedMall>("GET", `/temu/malls/${id}`);

export async function makeMallOrders({ id }: SimulatedMall, wanted: object = {}): Promise<MallOrder[]> {
  const { orders } = await call<{ orders: MallOrder[] }>("POST", `/temu/malls/${id}/orders`, wanted);
  return orders;
}

export async function makeMallOrder(mall: SimulatedMall, wanted: object = {}): Promise<MallOrder> {
  const [order] = await makeMallOrders(mall, wanted);
  if (!order) throw new Error(`${mall.name} made no order`);
  return order;
}

/** The truth at the marketplace. */
export const mallOrderAt = (id: string) => call<TrueMallOrder>("GET", `/temu/orders/${id}`);
export const actOnMallOrder = (id: string, act: string, body?: object) =>
  call("POST", `/temu/orders/${id}/${act}`, body);

export type WantedToken = {
  gateway?: Gateway;
  app?: "oms" | "erp";
  scopes?: string[];
  days?: number;
};

/** As the seller pages would show it once; every box ticked, for 90 days and our app, unless asked for otherwise. */
export async function newToken({ id }: SimulatedMall, wanted: WantedToken = {}): Promise<string> {
  return (await call<{ accessToken: string }>("POST", `/temu/malls/${id}/tokens`, wanted)).accessToken;
}

/** What happens to the living tokens of a store: `expire`, `revoke`, `replace`, `withdraw-scope`. */
export const actOnTokens = ({ id }: SimulatedMall, act: string, body: object = {}) =>
  call("POST", `/temu/malls/${id}/tokens/${act}`, body);

/** Every permission that a token of this kind can carry. */
export async function allScopes({ id }: SimulatedMall, gateway: Gateway): Promise<string[]> {
  const { scopes } = await call<{ scopes: string[] }>("POST", `/temu/malls/${id}/tokens`, { gateway });
  return scopes;
}

export const newWarehouse = ({ id }: SimulatedMall, wanted: object) =>
  call<{ id: string; name: string }>("POST", `/temu/malls/${id}/warehouses`, wanted);
export const changeWarehouse = (id: string, change: object) =>
  call("PATCH", `/temu/warehouses/${id}`, change);

/** The seller fills in the SKU number of a variant, for older orders too. */
export async function fillSkuNumber(mall: SimulatedMall, goodsName: string, extCode: string): Promise<void> {
  const goods = mall.goods.find(({ name }) => name === goodsName);
  const [sku] = goods?.skus ?? [];
  if (!goods || !sku) throw new Error(`${mall.name} sells no ${goodsName}`);
  await call("PATCH", `/temu/malls/${mall.id}/goods/${goods.id}/skus/${sku.id}`, { extCode });
}

/** The next call of a type on a gateway is spoilt, whichever test makes it. */
export const breakCall = (gateway: Gateway, type: string, fault: object) =>
  addFault<void>({ path: `temu-${gateway}/${type}`, ...fault });

/** Every call of a type on a gateway, until it is mended. */
export async function breakCalls(
  gateway: Gateway,
  type: string,
  fault: object,
): Promise<() => Promise<void>> {
  const path = `temu-${gateway}/${type}`;
  const { id } = await addFault<{ id: string }>({ path, times: "always", ...fault });
  return () => call("DELETE", `/faults/${id}`);
}

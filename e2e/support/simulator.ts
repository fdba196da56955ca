const base = process.env.SIMULATOR_URL ?? "";

/** One call of the simulator's console. */
export async function call<T>(method: string, path: string, body?: object): Promise<T> {
  const response = await fetch(`${base}/console/api${path}`, {
    method,
    headers: { "content-type": "application/json" },
    ...(method === "GET" ? {} : { body: JSON.stringify(body ?? {}) }),
  });
  if (!response.ok)
    throw new Error(`simulator: ${method} ${path} answered ${response.status} ${await response.text()}`);
  return (await response.json()) as T;
}

export interface SimulatedShop {
  id: string;
  name: string;
  /** As the seller reads it in the marketplace's own pages. */
  code: string;
  accountId: string;
}

export interface SimulatedOrder {
  id: string;
  status: string;
  parcels: { trackingNumber: string; providerName?: string }[];
  shipCalls: { arrived: number; applied: number };
}

let sequence = 0;

/** Tests run side by side and never share a seller. */
export const nameOfItsOwn = (kind: string) => `${kind} ${process.pid}-${Date.now()}-${sequence++}`;

/** A seller of the test's own, with one furnished shop. */
export async function newShop(options: object = {}): Promise<SimulatedShop> {
  const name = nameOfItsOwn("Shop");
  // Without the remorse hour, which is a test's own subject where it matters.
  return call("POST", "/tiktok-shop/shops", {
    name,
    region: "US",
    sellerType: "LOCAL",
    hasHold: false,
    ...options,
  });
}

export async function makeOrders(shop: SimulatedShop, wanted: object = {}): Promise<SimulatedOrder[]> {
  const { orders } = await call<{ orders: SimulatedOrder[] }>(
    "POST",
    `/tiktok-shop/shops/${shop.id}/orders`,
    wanted,
  );
  return orders;
}

/** The truth at the marketplace. */
export const orderAt = (id: string) => call<SimulatedOrder>("GET", `/tiktok-shop/orders/${id}`);
export const shopAt = (id: string) =>
  call<{ products: { skus: { sellerSku: string }[] }[] }>("GET", `/tiktok-shop/shops/${id}`);
export const addFault = <T>(fault: object) => call<T>("POST", "/faults", fault);
export const actOnOrder = (id: string, act: string, body?: object) =>
  call("POST", `/tiktok-shop/orders/${id}/${act}`, body);
export const actOnAccount = <T>(id: string, act: string, body?: object) =>
  call<T>("POST", `/tiktok-shop/accounts/${id}/${act}`, body);

/** The marketplace takes a carrier out of the shop's list. */
export async function removeProvider(shop: SimulatedShop, name: string): Promise<void> {
  const { deliveryOptions } = await call<{
    deliveryOptions: { providers: { id: string; name: string }[] }[];
  }>("GET", `/tiktok-shop/shops/${shop.id}`);
  const provider = deliveryOptions.flatMap(({ providers }) => providers).find((each) => each.name === name);
  if (!provider) throw new Error(`the shop has no carrier ${name}`);
  await call("DELETE", `/tiktok-shop/shops/${shop.id}/providers/${provider.id}`);
}

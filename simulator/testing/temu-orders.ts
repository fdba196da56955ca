import type { Gateway, SimulatedTemu } from "./simulated-temu";

type Json = { [key: string]: unknown };

export type MadeParent = { id: string; status: number; orderSns: string[]; updatedAt: number };

/** A connected mall that makes orders and ships them: what tests of orders and shipping start from. */
export async function tradingMall(world: SimulatedTemu, wanted: Json = {}, gateway: Gateway = "us") {
  const connected = await world.connectedMall(wanted, gateway);
  const { mall, call, console: mallConsole } = connected;
  const makeOrders = async (order: Json = {}): Promise<MadeParent[]> =>
    (await mallConsole("POST", "/orders", order)).orders as MadeParent[];
  const makeOrder = async (order: Json = {}): Promise<MadeParent> => {
    const [made] = await makeOrders(order);
    if (!made) throw new Error("no order was made");
    return made;
  };
  const act = (id: string, path: string, body: Json = {}) =>
    world.console("POST", `/temu/orders/${id}/${path}`, body);
  const truth = async (id: string) => (await world.console("GET", `/temu/orders/${id}`)) as unknown as Truth;
  const { carriers } = (await world.console("GET", "/temu/carriers")) as {
    carriers: { id: string; name: string; regionId: number }[];
  };
  const carrier = (name: string, regionId = 211): number => {
    const found = carriers.find((known) => known.name === name && known.regionId === regionId);
    if (!found) throw new Error(`no carrier ${name}`);
    return Number(found.id);
  };
  let serial = 0;
  const number = () => `1ZTEST${mall.id.slice(-4)}${String(++serial).padStart(8, "0")}`;
  const line = (parent: MadeParent, index: number, quantity: number) => ({
    parentOrderSn: parent.id,
    orderSn: parent.orderSns[index],
    quantity,
  });
  const box = (lines: Json[], extra: Json = {}): Json => ({
    carrierId: carrier("UPS"),
    trackingNumber: number(),
    selfShippingWarehouseId: mall.warehouses[0]?.id,
    orderSendInfoList: lines,
    ...extra,
  });
  const confirm = (sendType: number, boxes: Json[]) =>
    call("bg.logistics.shipment.v2.confirm", { sendType, sendRequestList: boxes });
  return { ...connected, makeOrder, makeOrders, act, truth, carrier, number, line, box, confirm };
}

export type Trading = Awaited<ReturnType<typeof tradingMall>>;

export type Truth = {
  status: number;
  updatedAt: number;
  orders: { id: string; status: number; originalQuantity: number; canceledQuantity: number }[];
  packages: {
    id: string;
    trackingNumber: string;
    mainPackageSn: string | null;
    contents: { orderSn: string; quantity: number }[];
    label: { status: number } | null;
  }[];
  labelsBought: number;
  confirmCalls: { arrived: number; applied: number };
  cancellations: { id: string; group: number }[];
};

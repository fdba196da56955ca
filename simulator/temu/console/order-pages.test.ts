import { afterAll, beforeAll, expect, it } from "vitest";
import { type SimulatedTemu, simulatedTemu } from "../../testing/simulated-temu";
import { type Trading, tradingMall } from "../../testing/temu-orders";

let world: SimulatedTemu;
let mall: Trading;
beforeAll(async () => {
  world = await simulatedTemu();
  mall = await tradingMall(world);
});
afterAll(() => world.close());

const look = async (path: string) => {
  const response = await fetch(`${world.url}/console/temu${path}`);
  return { status: response.status, text: await response.text() };
};

it("lists the orders of a mall by status, with what can be done to them", async () => {
  const waiting = await mall.makeOrder({ lines: [{ sku: "BTL-500-BLU", quantity: 2 }] });
  const shipped = await mall.makeOrder({ status: 4 });
  const all = (await look(`/malls/${mall.mall.id}`)).text;
  expect(all).toContain("2 × Insulated bottle 500 ml, Blue");
  expect(all).toContain(`/console/api/temu/orders/${waiting.id}/request-cancellation`);
  const some = (await look(`/malls/${mall.mall.id}?status=4`)).text;
  expect(some).toContain(shipped.id);
  expect(some).not.toContain(waiting.id);
});

it("tells the story of an order", async () => {
  const order = await mall.makeOrder({ lines: [{ sku: "BTL-500-BLU", quantity: 2 }] });
  await mall.confirm(0, [mall.box([mall.line(order, 0, 1)])]);
  const box = mall.box([mall.line(order, 0, 2)]);
  await mall.confirm(0, [box]);
  const { text } = await look(`/orders/${order.id}`);
  expect(text).toContain(String(box.trackingNumber));
  expect(text).toContain("120013002");
  expect(text).toContain("applied");
  expect((await look("/orders/PO-211-1")).status).toBe(404);
});

import { expect, it } from "vitest";
import { simulatedTemu } from "../../testing/simulated-temu";

it("starts with the same malls, goods and orders each time", async () => {
  const worlds = [await simulatedTemu(), await simulatedTemu()];
  const numbers = await Promise.all(
    worlds.map(async ({ console }) => {
      const { orders } = (await console("GET", "/temu/orders")) as { orders: { id: string }[] };
      const { malls } = (await console("GET", "/temu/malls")) as { malls: { id: string; kind: string }[] };
      return { orders: orders.map(({ id }) => id), malls: malls.map(({ id, kind }) => `${id} ${kind}`) };
    }),
  );
  expect(numbers[0]).toEqual(numbers[1]);
  expect(numbers[0]?.malls).toEqual([
    "634418210000001 semi_managed",
    "634418210000002 semi_managed",
    "634418210000003 local",
    "634418210000004 fully_managed",
  ]);
  expect(new Set(numbers[0]?.orders).size).toBe(70);
  await Promise.all(worlds.map(({ close }) => close()));
});

it("starts empty when told so, with apps and carriers", async () => {
  const world = await simulatedTemu();
  await world.console("POST", "/reset", { empty: true });
  expect(await world.console("GET", "/temu/malls")).toEqual({ malls: [] });
  const { carriers } = (await world.console("GET", "/temu/carriers?regionId=211")) as { carriers: object[] };
  expect(carriers.length).toBeGreaterThan(5);
  await world.close();
});

import { afterAll, beforeAll, expect, it } from "vitest";
import { type SimulatedTemu, simulatedTemu } from "../../testing/simulated-temu";

let world: SimulatedTemu;
beforeAll(async () => {
  world = await simulatedTemu();
});
afterAll(() => world.close());

const look = async (path: string) => {
  const response = await fetch(`${world.url}/console${path}`);
  return { status: response.status, text: await response.text() };
};

it("shows malls, tokens by their last letters, and goods", async () => {
  const { mall, token } = await world.connectedMall({ name: "Fern & Kettle" });
  const overview = await look("");
  expect(overview.text).toContain("Fern &#38; Kettle");
  expect(overview.text).toContain('href="/temu/seller-central"');
  expect((await look("/temu/malls")).text).toContain("Make a mall");
  const page = (await look(`/temu/malls/${mall.id}`)).text;
  expect(page).toContain(`…${token.slice(-4)}`);
  expect(page).not.toContain(token);
  expect(page).toContain("BTL-500-BLU");
  expect(page).toContain("Los Angeles main");
  expect((await look("/temu/malls/1")).status).toBe(404);
});

it("shows pushes, registrations and every knob", async () => {
  await world.console("POST", "/temu/pushes/test");
  expect((await look("/temu/pushes")).text).toContain("Test event");
  expect((await look("/temu/apps")).text).toContain("lspa0oms7d44");
  expect((await look("/temu/apps")).text).not.toContain("7f3d0b6e9c1a4582a8e5d7c2f6b09134");
  expect((await look("/temu/settings")).text).toContain("x-tm-ext-param in the signature");
});

it("makes malls of each kind, and says what it cannot make", async () => {
  const make = (wanted: { [key: string]: unknown }) => world.openMall(wanted);
  expect(await make({ market: "everywhere" })).toMatchObject({ gateways: ["us", "eu", "global"] });
  expect(await make({ kind: "local", gateways: ["eu"] })).toMatchObject({ gateways: ["eu"] });
  expect(await make({ kind: "fully_managed" })).toMatchObject({ gateways: [], warehouses: [] });
  await expect(make({ kind: "local", gateways: ["us", "eu"] })).rejects.toThrow(/one gateway/);
  await expect(make({ kind: "fully_managed", gateways: ["us"] })).rejects.toThrow(/no order gateway/);
  await expect(make({ gateways: ["pa"] })).rejects.toThrow(/may hold us, eu, global/);
  const local = await make({ kind: "local" });
  await expect(world.issue(local.id, "pa")).rejects.toThrow(/cannot authorize/);
});

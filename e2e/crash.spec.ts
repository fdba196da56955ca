import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { eq } from "drizzle-orm";
import { confirmations, orders, outbox } from "@/db/schema";
import type { OrderId } from "@/domain/ids";
import { type Stack, startStack } from "@/scripts/local/stack";
import { read } from "@/server/change";
import type { Ctx } from "@/server/context";
import { listOrders } from "@/server/orders";
import { shipOrder } from "@/server/shipments";
import { requestPull } from "@/server/stores";
import { connectShop, newOrganization, servicesOf, setUpStore } from "./support/local-organization";

const shipped = 50;
const arriving = 200;
/** What is killed, in turn; each is started again at once. */
const kills = ["app", "engine", "app", "engine", "app"] as const;

/** A stack of its own: nothing else may run in what is being killed. */
let stack: Stack;
let folder: string;

test.beforeAll(async () => {
  test.setTimeout(180_000);
  folder = mkdtempSync(join(tmpdir(), "longshore-crash-"));
  stack = await startStack({
    folder,
    ports: "free",
    isDemo: false,
    isDurable: false,
    app: "build",
    distDir: process.env.NEXT_DIST_DIR ?? ".next",
    env: { ENGINE_BACKOFF_MS: "500,1000,2000,4000" },
  });
});

test.afterAll(async () => {
  await stack.stop();
  rmSync(folder, { recursive: true, force: true });
});

async function simulator<T>(path: string, body?: object): Promise<T> {
  const response = await fetch(`${stack.simulatorUrl}/console/api/tiktok-shop${path}`, {
    method: body ? "POST" : "GET",
    headers: { "content-type": "application/json" },
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
  if (!response.ok)
    throw new Error(`simulator: ${path} answered ${response.status} ${await response.text()}`);
  return (await response.json()) as T;
}

const makeOrders = async (shopId: string, wanted: object) =>
  (await simulator<{ orders: { id: string }[] }>(`/shops/${shopId}/orders`, wanted)).orders.map(
    ({ id }) => id,
  );

/** Orders by the marketplace's number: a second row for one number would be a doubled order. */
const known = async (ctx: Ctx) => read(ctx, (tx) => tx.select().from(orders));

test("app and engine killed five times: no order lost or doubled, each confirmed exactly once", async () => {
  test.setTimeout(420_000);
  const services = servicesOf(stack.env, stack.engineUrl);
  const { ctx, userId } = await newOrganization(services, "Crash");
  const shop = await simulator<{ id: string; accountId: string }>("/shops", {
    name: "Crash",
    region: "US",
    sellerType: "LOCAL",
    hasHold: false,
  });
  const { code } = await simulator<{ code: string }>(`/accounts/${shop.accountId}/authorize`, {});
  const storeId = await connectShop(ctx, userId, code);
  await setUpStore(ctx, storeId);

  const toShip = await makeOrders(shop.id, { count: shipped, hold: false, ageSeconds: 600 });
  await expect
    .poll(async () => (await known(ctx)).filter(({ state }) => state === "ready").length, { timeout: 90_000 })
    .toBe(shipped);
  const { items } = await listOrders(ctx, { tab: "ready", limit: 200 });

  const shipping = (async () => {
    for (const [index, { id }] of items.entries()) {
      await shipOrder(ctx, {
        orderId: id as OrderId,
        carrier: "ups",
        trackingNumber: `1Z999AA1${String(index).padStart(10, "0")}`,
      });
    }
  })();
  const newOrders: string[] = [];
  for (const name of kills) {
    newOrders.push(...(await makeOrders(shop.id, { count: arriving / kills.length, hold: false })));
    const component = stack.processes[name];
    if (!component) throw new Error(`no process ${name}`);
    await component.kill9();
    await component.restart();
  }
  await shipping;
  await requestPull(ctx, storeId);

  await expect
    .poll(async () => (await known(ctx)).length, { timeout: 120_000, message: "orders that arrived" })
    .toBe(shipped + arriving);
  const numbers = (await known(ctx)).map(({ platformOrderId }) => platformOrderId);
  expect(new Set(numbers)).toEqual(new Set([...toShip, ...newOrders]));

  const confirmed = () => read(ctx, (tx) => tx.$count(confirmations, eq(confirmations.state, "confirmed")));
  await expect.poll(confirmed, { timeout: 180_000, message: "confirmed shipments" }).toBe(shipped);
  for (const id of toShip) {
    const truth = await simulator<{ parcels: unknown[]; shipCalls: { applied: number } }>(`/orders/${id}`);
    expect({ id, parcels: truth.parcels.length, applied: truth.shipCalls.applied }).toEqual({
      id,
      parcels: 1,
      applied: 1,
    });
  }
  const undelivered = async () =>
    (await read(ctx, (tx) => tx.select().from(outbox))).filter((event) => !event.deliveredAt).length;
  await expect.poll(undelivered, { timeout: 120_000, message: "events left in the outbox" }).toBe(0);
  await services.db.end();
});

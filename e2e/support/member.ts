import { randomUUID } from "node:crypto";
import { type BrowserContext, expect } from "@playwright/test";
import type { StoreId, UserId } from "@/domain/ids";
import type { OrderState } from "@/domain/order-state";
import { openSession } from "@/server/auth";
import type { Ctx, Services } from "@/server/context";
import { findOrder, listOrders } from "@/server/orders";
import { requestPull } from "@/server/stores";
import { connectMall, connectShop, type MallTokens, newOrganization, setUpStore } from "./local-organization";
import { type Gateway, makeMallOrder, newMall, newToken, type SimulatedMall } from "./simulated-temu";
import { actOnAccount, type SimulatedShop } from "./simulator";

export type Member = { ctx: Ctx; userId: UserId };

/** A new organization whose owner is signed in, without the mail that the tests of signing in are about. */
export async function openMember(services: Services, context: BrowserContext): Promise<Member> {
  const member = await newOrganization(services, "Salt & Sail");
  await openDevice(services, context, member, "");
  return member;
}

/** Signs the member in on one more device. */
export async function openDevice(
  services: Services,
  context: BrowserContext,
  { userId }: Member,
  userAgent: string,
): Promise<void> {
  const token = randomUUID();
  await openSession(services, { token, userId, userAgent });
  await context.addCookies([{ name: "longshore.session", value: token, url: services.appUrl }]);
}

/** The member's store of this shop, connected; its orders of the last days are on their way. */
export async function openStore(
  { ctx, userId }: Member,
  { accountId }: SimulatedShop,
  name?: string,
): Promise<StoreId> {
  const { code } = await actOnAccount<{ code: string }>(accountId, "authorize");
  return connectShop(ctx, userId, code, name);
}

/** The member's store of this mall at one site, connected with every permission but that for listings. */
export async function openMallStore(
  { ctx }: Member,
  mall: SimulatedMall,
  { name, site = "us", ...tokens }: { name?: string; site?: Gateway } & Partial<MallTokens> = {},
): Promise<StoreId> {
  return connectMall(ctx, { site, token: await newToken(mall, { gateway: site }), ...tokens }, name);
}

/** An order that nothing holds, the only one of a mall that sells at one site. */
export async function readyMallOrder(member: Member, wanted: object, site: Gateway = "us") {
  const mall = await newMall({ gateways: [site] });
  const { id: platformOrderId } = await makeMallOrder(mall, { ageSeconds: 3600, ...wanted });
  const storeId = await openMallStore(member, mall, { site });
  await arrived(member, platformOrderId, "blocked");
  await setUpStore(member.ctx, storeId);
  const order = await arrived(member, platformOrderId, "ready");
  return { ...order, mall, storeId, platformOrderId };
}

/**
 * Asks for news until the marketplace has told of the order: what changed in the very second in which a pull began
 * comes with the next one.
 */
export async function sighted({ ctx }: Member, storeId: StoreId, platformOrderId: string): Promise<void> {
  const look = async () => {
    await requestPull(ctx, storeId);
    return (await findOrder(ctx, { number: platformOrderId })).seen.length;
  };
  await expect
    .poll(look, { timeout: 40_000, intervals: [1000], message: `order ${platformOrderId}` })
    .toBe(1);
}

/** The order with the marketplace's number, as soon as it is here in this state. */
export async function arrived(
  { ctx }: Member,
  platformOrderId: string,
  state: OrderState,
  timeout = 40_000,
): Promise<{ id: string; number: number }> {
  const find = async () => (await listOrders(ctx, { search: platformOrderId })).items[0];
  await expect
    .poll(async () => (await find())?.state, { timeout, message: `order ${platformOrderId}` })
    .toBe(state);
  const order = await find();
  if (!order) throw new Error(`no order ${platformOrderId}`);
  return order;
}

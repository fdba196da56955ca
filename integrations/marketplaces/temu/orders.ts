import { IntegrationError } from "@/integrations/errors";
import { blankFields } from "@/integrations/http/blank-fields";
import type { HttpRuntime } from "@/integrations/http/runtime";
import type { Credentials, OrderReading, Orders, TimeWindow } from "../marketplace";
import { buyerOf } from "./buyer";
import { cancelAnswers } from "./cancel-answers";
import type { Fields, TemuClient } from "./client";
import { isFinalAnswer } from "./errors";
import { leftInPart, NotUnderstood, toOrder } from "./map";
import { resultOf } from "./result-of";
import { type WireOrder, wireOrder, wireOrderName, wireOrders, wireShipments } from "./wire";

export const ordersPerPage = 100;
export const ordersPerRead = 20;
const listType = "bg.order.list.v2.get";

export function orders(client: TemuClient, runtime: HttpRuntime): Orders {
  return {
    async changedSince(credentials, window, page) {
      const range = page === null ? closed(window, runtime.now()) : readCursor(page);
      if (range.start > range.end) return { items: [], next: null };
      const { total, items } = await listed(client, credentials, {
        updateAtStart: range.start,
        updateAtEnd: range.end,
        sortby: "updateTime",
        pageNumber: range.page,
        pageSize: ordersPerPage,
      });
      // They list the latest change first, so the oldest are on the last page and the way leads back from it.
      const last = page === null ? lastPage(total, items.length) : range.page;
      if (last > range.page) return { items: [], next: cursor({ ...range, page: last }) };
      const readings = await read(client, credentials, items.toReversed());
      return { items: readings, next: range.page > 1 ? cursor({ ...range, page: range.page - 1 }) : null };
    },

    async get(credentials, platformOrderIds) {
      if (platformOrderIds.length === 0) return [];
      return read(client, credentials, await byNumber(client, credentials, platformOrderIds));
    },

    buyer: (credentials, platformOrderId) => buyerOf(client, credentials, platformOrderId),
  };
}

interface Range {
  /** Seconds, both included. */
  start: number;
  end: number;
  page: number;
}

/**
 * Never open towards the future: an order that changes while we page would come in at the top and push others over
 * the edge of a page that was read. One that leaves a closed window only moves others to pages still to be read.
 */
function closed({ from, to }: TimeWindow, nowMs: number): Range {
  const seconds = (ms: number) => Math.floor(ms / 1000);
  return {
    start: seconds(from.getTime()),
    end: Math.min(seconds(to.getTime()) - 1, seconds(nowMs)),
    page: 1,
  };
}

function lastPage(total: number | null, onFirst: number): number {
  // Others may lie behind a full page: taken for all there is, it would leave them behind for good.
  if (total === null && onFirst >= ordersPerPage) {
    throw new IntegrationError("unavailable", `${listType} came without a total`, { code: "no_total" });
  }
  return Math.ceil((total ?? onFirst) / ordersPerPage);
}

const cursor = ({ start, end, page }: Range) => `${start}-${end}-${page}`;

function readCursor(text: string): Range {
  const [start, end, page] = text.split("-").map(Number);
  if (start && end && page) return { start, end, page };
  throw new IntegrationError("rejected", `"${text}" is not a page of orders`, { code: "page" });
}

async function listed(
  client: TemuClient,
  credentials: Credentials,
  fields: Fields,
): Promise<{ total: number | null; items: unknown[] }> {
  const found = await client.call(client.forOrders(credentials), {
    type: listType,
    effect: "read",
    // Left out, they would list the seller's own only, and nobody could say where the others are.
    fields: { ...fields, fulfillmentTypeList: ["fulfillBySeller", "fulfillByCooperativeWarehouse"] },
    answer: wireOrders,
  });
  const { totalItemNum, pageItems } = resultOf(listType, found);
  return { total: totalItemNum || null, items: pageItems };
}

async function byNumber(
  client: TemuClient,
  credentials: Credentials,
  platformOrderIds: string[],
): Promise<unknown[]> {
  const { items } = await listed(client, credentials, {
    parentOrderSnList: platformOrderIds,
    pageNumber: 1,
    pageSize: ordersPerPage,
  });
  return items;
}

/** One order as they hold it now; `gone` when they know it no longer. */
export async function wireOrderOf(
  client: TemuClient,
  credentials: Credentials,
  platformOrderId: string,
): Promise<WireOrder> {
  const [raw] = await byNumber(client, credentials, [platformOrderId]);
  if (raw === undefined) throw new IntegrationError("gone", `order ${platformOrderId} is not there any more`);
  const order = wireOrder.safeParse(raw);
  if (order.success) return order.data;
  throw new IntegrationError("unreadable", `order ${platformOrderId}: ${shapeReason(order.error)}`);
}

type Parsed = ReturnType<typeof wireOrder.safeParse>;

async function read(client: TemuClient, credentials: Credentials, raws: unknown[]): Promise<OrderReading[]> {
  const again = await withLabels(client, credentials, raws);
  const parsed = again.map((raw) => ({ raw, order: wireOrder.safeParse(raw) }));
  const sound = parsed.flatMap(({ order }) => (order.success ? [order.data] : []));
  const answers = await cancelAnswers(client, credentials, sound);
  const readings: OrderReading[] = [];
  for (const { raw, order } of parsed)
    readings.push(await toReading(client, credentials, raw, order, answers));
  return readings;
}

/**
 * They list every label, set or not, but lose them all after an internal error of theirs; then a second look has
 * them. Where it has none either there is none: shipping against an open request they refuse themselves.
 */
async function withLabels(client: TemuClient, credentials: Credentials, raws: unknown[]): Promise<unknown[]> {
  const bare = raws.flatMap((raw) => {
    const order = wireOrder.safeParse(raw);
    if (!order.success) return [];
    const { parentOrderMap, orderList } = order.data;
    const areMissing =
      parentOrderMap.parentOrderLabel.areMissing || orderList.some(({ orderLabel }) => orderLabel.areMissing);
    return areMissing ? [parentOrderMap.parentOrderSn] : [];
  });
  const found = new Map<string | null, unknown>();
  for (let at = 0; at < bare.length; at += ordersPerRead) {
    const once = await byNumber(client, credentials, bare.slice(at, at + ordersPerRead));
    for (const raw of once) found.set(nameOf(raw), raw);
  }
  return raws.map((raw) => found.get(nameOf(raw)) ?? raw);
}

async function toReading(
  client: TemuClient,
  credentials: Credentials,
  raw: unknown,
  order: Parsed,
  answers: ReadonlyMap<string, Date>,
): Promise<OrderReading> {
  if (!order.success) return unreadable(raw, shapeReason(order.error));
  const cancelAnswerBy = answers.get(order.data.parentOrderMap.parentOrderSn) ?? null;
  try {
    const { sellerType } = credentials;
    const shippedOf = await shippedInPart(client, credentials, order.data);
    return { outcome: "read", order: toOrder(order.data, { sellerType, shippedOf, cancelAnswerBy }) };
  } catch (error) {
    if (error instanceof NotUnderstood) return unreadable(raw, error.message);
    if (isFinalAnswer(error)) return unreadable(raw, refusalReason(error));
    throw error;
  }
}

/** Only local stores ship in part, and few of their orders: one question for each such line. */
async function shippedInPart(
  client: TemuClient,
  credentials: Credentials,
  { parentOrderMap: { parentOrderSn }, orderList }: WireOrder,
): Promise<Map<string, number>> {
  const shipped = new Map<string, number>();
  for (const { orderSn } of orderList.filter(leftInPart)) {
    const packages = await shipmentsOf(client, credentials, parentOrderSn, orderSn);
    shipped.set(
      orderSn,
      packages.reduce((sum, { quantity }) => sum + quantity, 0),
    );
  }
  return shipped;
}

/** The packages in which one order number left. */
export async function shipmentsOf(
  client: TemuClient,
  credentials: Credentials,
  parentOrderSn: string,
  orderSn: string,
) {
  const { shipmentInfoDTO } = await client.call(client.forOrders(credentials), {
    type: "bg.logistics.shipment.v2.get",
    effect: "read",
    fields: { parentOrderSn, orderSn },
    answer: wireShipments,
  });
  return shipmentInfoDTO;
}

function nameOf(raw: unknown): string | null {
  const named = wireOrderName.safeParse(raw);
  return named.success ? named.data.parentOrderMap.parentOrderSn : null;
}

function unreadable(raw: unknown, reason: string): OrderReading {
  return {
    outcome: "unreadable",
    platformOrderId: nameOf(raw),
    reason,
    payload: JSON.stringify(blankFields(raw, buyerFields)),
  };
}

/** Their complaint names the question; without its permission nobody knows what is left to ship. */
function refusalReason({ message, detail: { permission, words } }: IntegrationError): string {
  return permission ? `the permission ${permission} is missing` : [message, words].filter(Boolean).join(": ");
}

function shapeReason(error: { issues: { path: PropertyKey[]; message: string }[] }): string {
  return error.issues.map((issue) => `${issue.path.map(String).join(".")}: ${issue.message}`).join("; ");
}

/** Lists hold no address; what a buyer wants engraved or printed is theirs as well. */
const buyerFields = new Set(["regionName1", "regionName2", "regionName3", "paymentInfo", "customizedText"]);

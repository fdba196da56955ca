import type { Credentials } from "../marketplace";
import type { TemuClient } from "./client";
import { isFinalAnswer } from "./errors";
import { openRequestsOf } from "./notices";
import { type WireOrder, wireCancellations } from "./wire";

/** The seller has a day to answer a buyer who wants to cancel; then the platform grants it. */
const answerMs = 24 * 3_600_000;
const pending = 8;

/** By when each order's wish to cancel must be answered; asked only where there is one. */
export async function cancelAnswers(
  client: TemuClient,
  credentials: Credentials,
  orders: WireOrder[],
): Promise<Map<string, Date>> {
  const asked = orders.filter((order) => openRequestsOf(order).includes("cancellation"));
  if (asked.length === 0) return new Map();
  try {
    const { data } = await client.call(client.forOrders(credentials), {
      type: "bg.aftersales.cancel.list.get",
      effect: "read",
      fields: {
        pageNo: 1,
        pageSize: 200,
        afterSalesStatusGroup: pending,
        parentOrderSnList: asked.map(({ parentOrderMap }) => parentOrderMap.parentOrderSn),
      },
      answer: wireCancellations,
    });
    const cases = data.flatMap(({ afterSalesInfoList }) => afterSalesInfoList);
    return new Map(
      cases.map(({ parentOrderSn, createAtMillis }) => [
        parentOrderSn,
        new Date(createAtMillis.getTime() + answerMs),
      ]),
    );
  } catch (error) {
    // That there is a wish the order says itself; only its deadline stays untold.
    if (isFinalAnswer(error)) return new Map();
    throw error;
  }
}

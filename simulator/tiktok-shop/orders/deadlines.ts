const DAY = 86_400;

/** Limits set at payment: the end of the n-th day after it (UTC). */
export function deadlines(paidTime: number): { [key: string]: number } {
  const endOfDay = (days: number) => (Math.floor(paidTime / DAY) + days + 1) * DAY - 1;
  return {
    rts_sla_time: endOfDay(2),
    tts_sla_time: endOfDay(3),
    shipping_due_time: endOfDay(5),
    collection_due_time: endOfDay(6),
    cancel_order_sla_time: endOfDay(6),
    delivery_sla_time: endOfDay(10),
    delivery_option_required_delivery_time: endOfDay(10),
  };
}

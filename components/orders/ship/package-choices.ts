import type { OrderDetail } from "../order-types";

export type PackageChoiceEntry = { id: string; plan: OrderDetail["plans"][number] | null };

/** What may leave next: each planned package, and what is in none. Nothing to choose where nothing is planned. */
export function packageChoices({ plans, lines }: Pick<OrderDetail, "plans" | "lines">): PackageChoiceEntry[] {
  if (plans.length === 0) return [];
  const planned = plans.map((plan) => ({ id: plan.id as string, plan }));
  return lines.some(({ left }) => left > 0) ? [...planned, { id: "rest", plan: null }] : planned;
}

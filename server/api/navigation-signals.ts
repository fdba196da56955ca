import "server-only";
import { apiContext } from "./context";
import { createCaller } from "./root";

/** What waits for a person, beside the navigation's entries. */
export async function navigationSignals() {
  const api = createCaller(await apiContext(crypto.randomUUID()));
  const [held, problems, stores] = await Promise.all([
    api.orders.held(),
    api.problems.count(),
    api.stores.list(),
  ]);
  const down = stores.filter(({ status }) => status === "needs_authorization" || status === "failing");
  return { orders: held, problems, storesDown: down.length };
}

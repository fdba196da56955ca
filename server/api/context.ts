import { currentSession } from "../auth/session";
import { services } from "../services";
import type { ApiContext } from "./trpc";

/** What every procedure of a request in the Node runtime works with. */
export async function apiContext(requestId: string): Promise<ApiContext> {
  return { services: services(), session: await currentSession(), requestId };
}

import { localServer } from "@/integrations/http/test/local-server";
import { startSimulator } from "@/simulator/server";
import type { ReceivedWebhook } from "./contract-world";

export type Tell = (
  method: "GET" | "POST" | "PATCH" | "DELETE",
  path: string,
  body?: object,
) => Promise<unknown>;

/** A simulator of its own, an in-box for the news it sends, and its console by call. */
export async function simulatedWorld() {
  const inbox = await localServer((_, response) => response.end());
  const simulator = await startSimulator({ port: 0, appUrl: inbox.url });
  const closed = await localServer();
  await closed.close();

  const tell: Tell = async (method, path, body) => {
    const response = await fetch(`${simulator.url}/console/api${path}`, {
      method,
      headers: { "content-type": "application/json" },
      body: body && JSON.stringify(body),
    });
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`);
    return response.json();
  };

  return {
    url: simulator.url,
    hosts: simulator.hosts,
    /** Where nobody listens. */
    nowhere: closed.url,
    inboxUrl: inbox.url,
    tell,
    /** What arrived and fits, in the order of arrival, once there are `count` of it. */
    async news(count: number, fits: (news: ReceivedWebhook) => Promise<boolean>): Promise<ReceivedWebhook[]> {
      const deadline = Date.now() + 5_000;
      for (;;) {
        const all = inbox.received.map(({ headers, body }) => ({
          headers,
          rawBody: new TextEncoder().encode(body),
        }));
        const fitting = await Promise.all(all.map(fits));
        const found = all.filter((_, index) => fitting[index]);
        if (found.length >= count || Date.now() > deadline) return found;
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
    },
    async close() {
      await simulator.close();
      await inbox.close();
    },
  };
}

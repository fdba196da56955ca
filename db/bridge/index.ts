import { createServer } from "node:http";
import { WebSocketServer } from "ws";
import { httpHandler } from "./http";
import { LIMITS } from "./limits";
import { openPools } from "./pools";
import { targetOf } from "./target";
import { tunnel } from "./websocket";

export type BridgeOptions = {
  /** The database that is led to, and no other. Its role and password are not used: callers bring theirs. */
  databaseUrl: string;
  /** 0 takes a free one. */
  port: number;
  /** Hears of connections to PostgreSQL that were lost while idle. */
  onLost?: (error: Error) => void;
};

export type Bridge = { port: number; url: string; close(): Promise<void> };

/**
 * Speaks the protocol of Neon's driver for an ordinary PostgreSQL, on loopback only: edge routes have
 * no TCP, and this is what they reach instead.
 */
export async function openBridge({ databaseUrl, port, onLost = () => {} }: BridgeOptions): Promise<Bridge> {
  const target = targetOf(databaseUrl);
  const pools = openPools(target, onLost);
  const handle = httpHandler(target, pools);
  const server = createServer({ requestTimeout: LIMITS.requestMs, headersTimeout: LIMITS.connectMs }, handle);
  const sockets = new WebSocketServer({
    noServer: true,
    maxPayload: LIMITS.requestBytes,
    perMessageDeflate: false,
  });
  server.on("upgrade", (request, socket, head) => {
    if (request.url?.split("?")[0] !== "/v2")
      return socket.end("HTTP/1.1 404 Not Found\r\nConnection: close\r\n\r\n");
    sockets.handleUpgrade(request, socket, head, (client) => tunnel(client, target));
  });

  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", resolve);
  });
  const address = server.address();
  const chosen = address && typeof address === "object" ? address.port : port;

  return {
    port: chosen,
    url: `http://127.0.0.1:${chosen}`,
    close: async () => {
      for (const client of sockets.clients) client.close(1001, "The bridge is closing.");
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeIdleConnections();
      // What is still under way may finish, but not for ever.
      const cut = setTimeout(() => {
        for (const client of sockets.clients) client.terminate();
        server.closeAllConnections();
      }, LIMITS.closeMs);
      await closed;
      clearTimeout(cut);
      await pools.close();
    },
  };
}

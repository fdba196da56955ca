import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from "node:http";

export interface LocalServer {
  url: string;
  received: { method: string; url: string; headers: Headers; body: string }[];
  close(): Promise<void>;
}

/** A real server on loopback that handles its nth request with the nth handler, the last one for all after. */
export async function localServer(
  ...handlers: ((request: IncomingMessage, response: ServerResponse) => void)[]
): Promise<LocalServer> {
  const received: LocalServer["received"] = [];
  const listener: RequestListener = (request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      received.push({
        method: request.method ?? "",
        url: request.url ?? "",
        headers: new Headers(
          Object.entries(request.headersDistinct).map(([name, values]) => [name, String(values)]),
        ),
        body: Buffer.concat(chunks).toString(),
      });
      handlers[Math.min(received.length, handlers.length) - 1]?.(request, response);
    });
  };
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("the server has no port");
  return {
    url: `http://127.0.0.1:${address.port}`,
    received,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

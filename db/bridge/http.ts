import type { IncomingMessage, ServerResponse } from "node:http";
import { BridgeError, errorAnswer } from "./errors";
import { execute } from "./execute";
import { LIMITS } from "./limits";
import type { Pools } from "./pools";
import { readRequest } from "./request";
import type { Target } from "./target";

export type HttpHandler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/** `POST /sql`, and `GET /health` for whoever waits until the bridge is up. */
export function httpHandler(target: Target, pools: Pools): HttpHandler {
  return async (request, response) => {
    const path = request.url?.split("?")[0];
    if (request.method === "GET" && path === "/health")
      return send(response, 200, JSON.stringify({ ok: true }));

    const abort = new AbortController();
    const timer = setTimeout(
      () => abort.abort(new BridgeError(504, `The request took longer than ${LIMITS.requestMs / 1000} s.`)),
      LIMITS.requestMs,
    );
    response.on("close", () => {
      // Nobody waits any more: what the request began is given up, and a batch rolls back.
      if (!response.writableFinished) abort.abort(new BridgeError(400, "The caller went away."));
    });
    try {
      if (path !== "/sql") throw new BridgeError(404, "This bridge answers POST /sql and the WebSocket /v2.");
      if (request.method !== "POST") throw new BridgeError(405, "Only POST is answered here.");
      const sql = readRequest(request.headers, await readBody(request), target);
      const answer = await pools.use(sql.login, abort.signal, (client) => execute(client, sql));
      const text = JSON.stringify(answer);
      if (Buffer.byteLength(text) > LIMITS.responseBytes) {
        throw new BridgeError(507, `response is too large (max is ${LIMITS.responseBytes} bytes)`);
      }
      send(response, 200, text);
    } catch (error) {
      // Giving up cuts the connection, and that error would hide why.
      const { status, body } = errorAnswer(abort.signal.aborted ? abort.signal.reason : error);
      send(response, status, JSON.stringify(body));
    } finally {
      clearTimeout(timer);
    }
  };
}

function readBody(request: IncomingMessage): Promise<string> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let bytes = 0;
    request.on("data", (chunk: Buffer) => {
      bytes += chunk.length;
      if (bytes <= LIMITS.requestBytes) chunks.push(chunk);
      // The rest is read and thrown away, or the caller would not hear the answer.
      else reject(new BridgeError(413, `The body is larger than ${LIMITS.requestBytes} bytes.`));
    });
    request.on("error", reject);
    request.on("end", () => resolve(Buffer.concat(chunks).toString("utf8")));
  });
}

function send(response: ServerResponse, status: number, text: string): void {
  if (response.destroyed) return;
  response.writeHead(status, {
    "content-type": "application/json",
    "content-length": Buffer.byteLength(text),
  });
  response.end(text);
}

import { connect, type Socket } from "node:net";
import type { RawData, WebSocket } from "ws";
import { LIMITS } from "./limits";
import { fatalMessage, readStartup } from "./startup-message";
import type { Target } from "./target";

/** More than this on its way to the client, and PostgreSQL has to wait. */
const HIGH_WATER_BYTES = 1024 * 1024;

/** Carries PostgreSQL's protocol over a WebSocket, once its first message asks for our database. */
export function tunnel(client: WebSocket, target: Target): void {
  let waiting = Buffer.alloc(0);
  let server: Socket | null = null;
  const deadline = setTimeout(() => refuse("08P01", "no start-up message came in time"), LIMITS.connectMs);

  client.on("message", (data) => {
    const bytes = bytesOf(data);
    if (server) forward(client, server, bytes);
    else begin(bytes);
  });
  client.on("close", () => {
    clearTimeout(deadline);
    // The end of the stream makes PostgreSQL roll back what is open.
    server?.end();
  });
  // A malformed frame; ws closes the connection itself, and "close" follows.
  client.on("error", () => client.terminate());

  function begin(bytes: Buffer): void {
    waiting = Buffer.concat([waiting, bytes]);
    const startup = readStartup(waiting);
    if (startup.kind === "incomplete") return;
    if (startup.kind === "unreadable") {
      refuse("08P01", "invalid start-up message");
    } else if (startup.kind === "encryption") {
      client.send(Buffer.from("N"));
      const rest = waiting.subarray(startup.length);
      waiting = Buffer.alloc(0);
      if (rest.length > 0) begin(rest);
    } else if (startup.kind === "session" && startup.database !== target.database) {
      refuse("3D000", `this bridge leads to the database "${target.database}" only`);
    } else {
      clearTimeout(deadline);
      server = open();
      server.write(waiting);
      waiting = Buffer.alloc(0);
    }
  }

  function open(): Socket {
    const socket = connect({ host: target.host, port: target.port, noDelay: true });
    socket.setTimeout(LIMITS.connectMs, () => socket.destroy(new Error("no connection in time")));
    socket.on("connect", () => socket.setTimeout(0));
    socket.on("data", (bytes) => {
      client.send(bytes, () => {
        if (socket.isPaused() && client.bufferedAmount < HIGH_WATER_BYTES) socket.resume();
      });
      if (client.bufferedAmount > HIGH_WATER_BYTES) socket.pause();
    });
    socket.on("error", (error) => refuse("08006", `the database did not answer: ${error.message}`));
    socket.on("close", () => client.close());
    return socket;
  }

  function refuse(code: string, message: string): void {
    clearTimeout(deadline);
    if (client.readyState === client.OPEN) client.send(fatalMessage(code, message));
    client.close();
  }
}

function forward(client: WebSocket, server: Socket, bytes: Buffer): void {
  if (server.write(bytes)) return;
  client.pause();
  server.once("drain", () => client.resume());
}

function bytesOf(data: RawData): Buffer {
  if (Array.isArray(data)) return Buffer.concat(data);
  return Buffer.isBuffer(data) ? data : Buffer.from(data);
}

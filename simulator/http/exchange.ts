import type { IncomingMessage, ServerResponse } from "node:http";

export type Incoming = {
  /** Which of the simulator's hosts it came to; "main" for the console's. */
  host: string;
  method: string;
  path: string;
  query: URLSearchParams;
  header(name: string): string | undefined;
  raw: Buffer;
};

export type Answer = { status: number; headers: Record<string, string>; body: string | Buffer };

const LARGEST_BODY = 10 * 1024 * 1024;

export class BodyTooLarge extends Error {}

export async function receive(host: string, message: IncomingMessage): Promise<Incoming> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of message) {
    const bytes = Buffer.from(chunk);
    size += bytes.length;
    if (size > LARGEST_BODY) throw new BodyTooLarge();
    chunks.push(bytes);
  }
  const url = new URL(message.url ?? "/", "http://localhost");
  return {
    host,
    method: message.method ?? "GET",
    path: url.pathname,
    query: url.searchParams,
    header: (name) => {
      const value = message.headers[name];
      return Array.isArray(value) ? value[0] : value;
    },
    raw: Buffer.concat(chunks),
  };
}

export function send(response: ServerResponse, answer: Answer): void {
  response.writeHead(answer.status, { "cache-control": "no-store", ...answer.headers });
  response.end(answer.body);
}

export function json(value: unknown, status = 200, headers: Record<string, string> = {}): Answer {
  return {
    status,
    headers: { "content-type": "application/json; charset=utf-8", ...headers },
    body: JSON.stringify(value),
  };
}

export function page(body: string, status = 200, headers: Record<string, string> = {}): Answer {
  return { status, headers: { "content-type": "text/html; charset=utf-8", ...headers }, body };
}

export function plain(body: string, status: number): Answer {
  return { status, headers: { "content-type": "text/plain; charset=utf-8" }, body };
}

export function redirect(location: string, headers: Record<string, string> = {}): Answer {
  return { status: 303, headers: { location, ...headers }, body: "" };
}

export function cookie(request: Incoming, name: string): string | undefined {
  for (const pair of (request.header("cookie") ?? "").split(";")) {
    const [key, value] = pair.trim().split("=");
    if (key === name && value) return decodeURIComponent(value);
  }
  return undefined;
}

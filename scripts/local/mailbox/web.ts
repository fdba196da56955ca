import { randomBytes } from "node:crypto";
import { createServer, type IncomingMessage } from "node:http";
import { bodyPage, listPage, mailPage } from "./pages";
import type { MailStore } from "./store";

const BASE_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; frame-src 'self'; connect-src 'self'; base-uri 'none'";
/** Pictures of a mail may come from anywhere; nothing of it may act. */
const BODY_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data: http: https:; sandbox allow-popups allow-popups-to-escape-sandbox";

export type Web = { port: number; close(): Promise<void> };

type Answer = { status: number; headers: Record<string, string>; body: string };

/** The in-box in the browser, and as JSON for tests: `/api/mails?to=`, `/api/mails/:id`. */
export async function openWeb(port: number, store: MailStore): Promise<Web> {
  const server = createServer((request, response) => {
    const { status, headers, body } = answer(request, store);
    response.writeHead(status, headers);
    response.end(body);
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", resolve);
  });
  const address = server.address();
  return {
    port: address && typeof address === "object" ? address.port : port,
    close: async () => {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeAllConnections();
      await closed;
    },
  };
}

function answer(request: IncomingMessage, store: MailStore): Answer {
  // The mails carry sign-in links: a foreign page must not read them under a name that leads here.
  if (!/^(localhost|127\.0\.0\.1)(:\d+)?$/.test(request.headers.host ?? "")) return words(421, "Not here.");
  const method = request.method ?? "GET";
  const url = new URL(request.url ?? "/", "http://localhost");
  const [area, ...rest] = url.pathname.split("/").filter(Boolean);
  if (area === "api") return answerApi(method, url, store, rest);
  if (method !== "GET") return words(405, "Only GET is answered here.");
  if (area === undefined) {
    const nonce = randomBytes(16).toString("base64");
    return page(listPage(store.list(), nonce), `${BASE_POLICY}; script-src 'nonce-${nonce}'`);
  }

  const mail = area === "mails" && rest[0] ? store.find(rest[0]) : null;
  if (!mail) return words(404, "There is no such mail.");
  return rest[1] === "body" ? page(bodyPage(mail), BODY_POLICY) : page(mailPage(mail), BASE_POLICY);
}

function answerApi(method: string, url: URL, store: MailStore, [area, id]: string[]): Answer {
  if (area === "health") return json(200, { ok: true });
  if (area !== "mails") return json(404, { message: "Not found." });
  if (method === "DELETE" && !id) {
    store.clear();
    return json(200, { ok: true });
  }
  if (method !== "GET") return json(405, { message: "GET, or DELETE of all." });
  if (id) {
    const mail = store.find(id);
    return mail ? json(200, mail) : json(404, { message: "There is no such mail." });
  }
  const limit = Number(url.searchParams.get("limit") ?? 500);
  return json(200, store.list(url.searchParams.get("to") ?? undefined).slice(0, limit));
}

function page(body: string, policy: string): Answer {
  const headers = {
    "content-type": "text/html; charset=utf-8",
    "content-security-policy": policy,
    "referrer-policy": "no-referrer",
    "cache-control": "no-store",
  };
  return { status: 200, headers, body };
}

function json(status: number, value: unknown): Answer {
  const headers = { "content-type": "application/json", "cache-control": "no-store" };
  return { status, headers, body: JSON.stringify(value) };
}

function words(status: number, body: string): Answer {
  return { status, headers: { "content-type": "text/plain; charset=utf-8" }, body };
}

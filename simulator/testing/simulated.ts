import { createHmac } from "node:crypto";
import { startSimulator } from "../server";
import { consoleCaller } from "./console-caller";

type Json = { [key: string]: unknown };
export type ApiAnswer = { status: number; headers: Headers; code: number; message: string; data: Json };

const APP_KEY = "6demo1key9a";
const APP_SECRET = "4f1e0c77a9d24b0c9b6d5f3a2e1c8d70";

export type CallOptions = {
  method?: string;
  path: string;
  query?: { [key: string]: string };
  body?: unknown;
  /** What goes over the line, if not `body` as JSON. */
  rawBody?: string;
  cipher?: string;
  token?: string;
  /** Changes the finished query, to make a faulty call. */
  spoil?: (query: URLSearchParams) => void;
  headers?: { [key: string]: string };
};

/** A simulator on a free port with a signing client of its own, for tests. */
export async function simulated(options: { appUrl?: string; stateFile?: string } = {}) {
  const simulator = await startSimulator({
    port: 0,
    appUrl: options.appUrl ?? "http://localhost:9",
    ...options,
  });
  const { url } = simulator;

  const console_ = consoleCaller(url);
  // Tests call faster than any client may; the limit has tests of its own.
  await console_("PATCH", "/tiktok-shop/settings", { requestsPerSecond: 1000 });

  const api = async (call: CallOptions): Promise<ApiAnswer> => {
    const body = call.rawBody ?? (call.body === undefined ? "" : JSON.stringify(call.body));
    const query = new URLSearchParams({
      app_key: APP_KEY,
      timestamp: String(Math.floor(Date.now() / 1000)),
      ...(call.cipher ? { shop_cipher: call.cipher } : {}),
      ...call.query,
    });
    query.set("sign", testSignature(call.path, query, body));
    call.spoil?.(query);
    const response = await fetch(`${url}${call.path}?${query}`, {
      method: call.method ?? (body === "" ? "GET" : "POST"),
      headers: {
        ...(call.token ? { "x-tts-access-token": call.token } : {}),
        "content-type": "application/json",
        ...call.headers,
      },
      ...(body === "" ? {} : { body }),
    });
    const answer = (await response.json()) as ApiAnswer;
    return { ...answer, status: response.status, headers: response.headers };
  };

  const token = async (path: "get" | "refresh", query: { [key: string]: string }): Promise<ApiAnswer> => {
    const search = new URLSearchParams({ app_key: APP_KEY, app_secret: APP_SECRET, ...query });
    const response = await fetch(`${url}/api/v2/token/${path}?${search}`);
    return { ...((await response.json()) as ApiAnswer), status: response.status, headers: response.headers };
  };

  /** Consent without a browser, then the exchange: the tokens of an account. */
  const connect = async (accountId: string, extra: Json = {}) => {
    const { code } = await console_("POST", `/tiktok-shop/accounts/${accountId}/authorize`, extra);
    const answer = await token("get", { auth_code: String(code), grant_type: "authorized_code" });
    return { access: String(answer.data.access_token), refresh: String(answer.data.refresh_token), answer };
  };

  /** A fresh shop with a token: what most tests start from. */
  const connectedShop = async (wanted: Json = {}) => {
    const shop = (await console_("POST", "/tiktok-shop/shops", {
      name: "Test shop",
      ...wanted,
    })) as unknown as TestShop;
    const { access } = await connect(shop.accountId);
    const call = (options: Omit<CallOptions, "token" | "cipher">) =>
      api({ ...options, token: access, cipher: shop.cipher });
    const makeOrders = async (order: Json = {}): Promise<MadeOrder[]> => {
      const answer = await console_("POST", `/tiktok-shop/shops/${shop.id}/orders`, order);
      return answer.orders as MadeOrder[];
    };
    const makeOrder = async (order: Json = {}): Promise<MadeOrder> => {
      const [made] = await makeOrders(order);
      if (!made) throw new Error("no order was made");
      return made;
    };
    const provider = (name: string): string => {
      const found = shop.deliveryOptions
        .flatMap(({ providers }) => providers)
        .find((entry) => entry.name === name);
      if (!found) throw new Error(`no provider ${name}`);
      return found.id;
    };
    return { shop, token: access, call, makeOrder, makeOrders, provider };
  };

  return { url, api, token, connect, connectedShop, console: console_, close: simulator.close };
}

export type Simulated = Awaited<ReturnType<typeof simulated>>;
export type MadeOrder = { id: string; status: string; lineIds: string[]; updateTime: number };
export type TestShop = {
  id: string;
  accountId: string;
  cipher: string;
  deliveryOptions: { id: string; type: string; providers: { id: string; name: string }[] }[];
  warehouses: { id: string; name: string }[];
  products: { id: string; skus: { id: string; sellerSku: string }[] }[];
};

/** Written a second time on purpose: a test that signed with the simulator's own code would prove nothing. */
function testSignature(path: string, query: URLSearchParams, body: string): string {
  const pairs = [...query.entries()].filter(([key]) => key !== "sign" && key !== "access_token");
  pairs.sort(([a], [b]) => (a < b ? -1 : 1));
  const text = path + pairs.map(([key, value]) => key + value).join("") + body;
  return createHmac("sha256", APP_SECRET)
    .update(APP_SECRET + text + APP_SECRET)
    .digest("hex");
}

import { createHash } from "node:crypto";
import { startSimulator } from "../server";
import { consoleCaller } from "./console-caller";

type Json = { [key: string]: unknown };
export type Gateway = "us" | "eu" | "global" | "pa" | "cn";

export type TemuAnswer<Result = Json> = {
  status: number;
  success: boolean;
  requestId: string;
  errorCode: number;
  errorMsg: string;
  /** Null for refusals, and at times for successes. */
  result: Result;
};

const omsApps: Record<Gateway, [key: string, secret: string]> = {
  us: ["lsus0oms7d41", "9b1f6a03c2d84e57a6f0b3c8d1e2f405"],
  eu: ["lseu0oms7d42", "1c7e5d90b3a2486f8e4d2a6b9f0c7e13"],
  global: ["lsgl0oms7d43", "e5a2c8f17b604d93b1d7f4e09a3c6b28"],
  pa: ["lspa0oms7d44", "7f3d0b6e9c1a4582a8e5d7c2f6b09134"],
  cn: ["lscn0oms7d45", "2d9c4e7a1f8b4063b5a1e9f3c7d60e82"],
};

export type TemuCall = {
  gateway?: Gateway;
  type: string;
  token?: string;
  body?: Json;
  app?: [key: string, secret: string];
  /** Changes the body before it is signed. */
  change?: (body: Json) => void;
  /** Changes the signed body, to make a faulty call. */
  spoil?: (body: Json) => void;
};

/** A simulator on free ports with a signing client of its own, for tests. */
export async function simulatedTemu(options: { appUrl?: string } = {}) {
  const simulator = await startSimulator({ port: 0, appUrl: options.appUrl ?? "http://localhost:9" });
  const { url, hosts } = simulator;
  const console_ = consoleCaller(url);
  // Tests call faster than any client may; the limit has tests of its own.
  await console_("PATCH", "/temu/settings", { requestsPerSecond: 1000 });

  const call = async <Result = Json>(wanted: TemuCall): Promise<TemuAnswer<Result>> => {
    const gateway = wanted.gateway ?? "us";
    const [key, secret] = wanted.app ?? omsApps[gateway];
    const body: Json = {
      type: wanted.type,
      app_key: key,
      ...(wanted.token === undefined ? {} : { access_token: wanted.token }),
      timestamp: Math.floor(Date.now() / 1000),
      data_type: "JSON",
      ...wanted.body,
    };
    wanted.change?.(body);
    body.sign = testSignature(secret, body);
    wanted.spoil?.(body);
    const response = await fetch(`${hosts[`temu-${gateway}`]}/openapi/router`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body),
    });
    return { ...((await response.json()) as TemuAnswer<Result>), status: response.status };
  };

  const openMall = async (wanted: Json = {}) =>
    (await console_("POST", "/temu/malls", { name: "Test mall", ...wanted })) as unknown as TestMall;

  /** A token with every permission, or with what `wanted` says. */
  const issue = async (mallId: string, gateway: Gateway, wanted: Json = {}): Promise<string> =>
    String((await console_("POST", `/temu/malls/${mallId}/tokens`, { gateway, ...wanted })).accessToken);

  /** A fresh mall with a token: what most tests start from. */
  const connectedMall = async (wanted: Json = {}, gateway: Gateway = "us") => {
    const mall = await openMall({
      gateways: gateway === "pa" || gateway === "cn" ? ["us"] : [gateway],
      ...wanted,
    });
    const token = await issue(mall.id, gateway);
    return {
      mall,
      token,
      call: <Result = Json>(type: string, body: Json = {}) => call<Result>({ gateway, type, token, body }),
      console: (method: string, path: string, body?: unknown) =>
        console_(method, `/temu/malls/${mall.id}${path}`, body),
    };
  };

  return { url, hosts, call, openMall, issue, connectedMall, console: console_, close: simulator.close };
}

export type SimulatedTemu = Awaited<ReturnType<typeof simulatedTemu>>;

export type TestMall = {
  id: string;
  name: string;
  kind: string;
  gateways: Gateway[];
  warehouses: { id: string; name: string; regionId: number }[];
  goods: {
    id: string;
    productId: string;
    productSkcId: string;
    name: string;
    skus: { skuId: string; productSkuId: string; extCode: string }[];
  }[];
};

/** Written a second time on purpose: a test that signed with the simulator's own code would prove nothing. */
function testSignature(secret: string, body: Json): string {
  const keys = Object.keys(body).filter((key) => key !== "sign");
  keys.sort((a, b) => (a < b ? -1 : 1));
  const text = keys.map((key) => {
    const value = body[key];
    return key + (typeof value === "string" ? value : JSON.stringify(value));
  });
  return createHash("md5")
    .update(secret + text.join("") + secret, "utf8")
    .digest("hex")
    .toUpperCase();
}

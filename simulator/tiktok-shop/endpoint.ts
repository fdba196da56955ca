import type { Platform } from "./platform";
import type { Grant, Shop } from "./records";
import type { Scope } from "./scopes";

export type GrantCall = {
  platform: Platform;
  grant: Grant;
  query: URLSearchParams;
  body: { [key: string]: unknown };
  param(name: string): string;
};

export type ShopCall = GrantCall & { shop: Shop };

type Shape = {
  method: "GET" | "POST" | "PUT" | "DELETE";
  /** `{version}` stands where the version is. */
  path: string;
  versions: string[];
  scope: Scope;
};

/** An endpoint either needs `shop_cipher` or refuses it; no third kind is documented. */
export type Endpoint =
  | (Shape & { cipher: "required"; handle(call: ShopCall): object })
  | (Shape & { cipher: "forbidden"; handle(call: GrantCall): object });

import type { Fields } from "./fields";
import type { GatewayName } from "./gateways";
import type { Platform } from "./platform";
import type { App, Mall, Token } from "./records";

export type AppCall = {
  platform: Platform;
  gateway: GatewayName;
  app: App;
  accessToken: unknown;
  /** Business parameters, whether sent flat or inside `request`. */
  body: { [key: string]: unknown };
  /** The same, read by type; refuses with the given code. */
  fields(refusalCode: number): Fields;
};

export type MallCall = AppCall & { token: Token; mall: Mall };

type Shape = { type: string; gateways: readonly GatewayName[] };

/** `code`: access_token carries a code, so no mall is known yet. */
export type Endpoint =
  | (Shape & { token: "required"; handle(call: MallCall): unknown })
  | (Shape & { token: "code"; handle(call: AppCall): unknown });

export function mallEndpoint(
  type: string,
  gateways: readonly GatewayName[],
  handle: (call: MallCall) => unknown,
): Endpoint {
  return { type, gateways, token: "required", handle };
}

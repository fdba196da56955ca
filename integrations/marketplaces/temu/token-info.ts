import type { Caller, TemuClient } from "./client";
import { type WireTokenInfo, wireTokenInfo } from "./wire";

/** What they say of the token itself; the newer gateway has it under another name. */
export function tokenInfo(client: TemuClient, caller: Caller): Promise<WireTokenInfo> {
  return client.call(caller, {
    type: caller.gateway === "pa" ? "bg.open.accesstoken.info.get.global" : "bg.open.accesstoken.info.get",
    effect: "read",
    answer: wireTokenInfo,
  });
}

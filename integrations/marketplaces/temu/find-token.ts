import { IntegrationError } from "@/integrations/errors";
import type { Caller, TemuClient } from "./client";
import type { TemuApp, TemuConfig } from "./config";
import { saysPermissionMissing, saysTokenOfOtherApp, saysTokenOver, saysTokenUnknown } from "./errors";
import { appOf, type Gateway, gateways } from "./gateways";
import { tokenInfo } from "./token-info";
import { type WireTokenInfo, wireMall } from "./wire";

/** What the gateways know of a token. */
export type Finding =
  | { found: "told"; gateway: Gateway; info: WireTokenInfo; isFullyManaged: boolean }
  /** It is real there, and may not even say what it is. */
  | { found: "without_a_word" }
  | { found: "ended" }
  | { found: "of_other_app"; app: string }
  | { found: "nowhere" };

/** Asks where the token should be at home, then wherever else we have an app: that names the cause of a refusal. */
export async function findToken(
  config: TemuConfig,
  client: TemuClient,
  accessToken: string,
  expected: Gateway,
): Promise<Finding> {
  const others = gateways.filter((gateway) => gateway !== expected && config.apps[gateway]);
  for (const gateway of [expected, ...others]) {
    const caller: Caller = { gateway, app: appOf(config, gateway), accessToken };
    const finding = await ask(client, caller);
    if (finding === "other_app") return otherApp(config, client, caller);
    if (finding.found !== "nowhere") return finding;
  }
  return { found: "nowhere" };
}

async function ask(client: TemuClient, caller: Caller): Promise<Finding | "other_app"> {
  try {
    const info = await tokenInfo(client, caller);
    const isFullyManaged = caller.gateway === "cn" && !(await isSemiManaged(client, caller));
    return { found: "told", gateway: caller.gateway, info, isFullyManaged };
  } catch (error) {
    if (saysTokenUnknown(error)) return { found: "nowhere" };
    if (saysTokenOver(error)) return { found: "ended" };
    if (saysTokenOfOtherApp(error)) return "other_app";
    if (saysPermissionMissing(error)) return { found: "without_a_word" };
    throw error;
  }
}

async function isSemiManaged(client: TemuClient, caller: Caller): Promise<boolean> {
  const { semiManagedMall } = await client.call(caller, {
    type: "bg.mall.info.get",
    effect: "read",
    answer: wireMall,
  });
  return semiManagedMall;
}

/** An app that is not ours either stays unnamed: then the token is of no use here, and unknown to us. */
async function otherApp(config: TemuConfig, client: TemuClient, caller: Caller): Promise<Finding> {
  for (const { name, gateway, key, secret } of config.otherApps) {
    if (gateway !== caller.gateway) continue;
    const app: TemuApp = { ...caller.app, appKey: key, appSecret: secret };
    try {
      await tokenInfo(client, { ...caller, app });
      return { found: "of_other_app", app: name };
    } catch (error) {
      if (saysTokenOver(error)) return { found: "of_other_app", app: name };
      if (!(error instanceof IntegrationError) || !saysTokenOfOtherApp(error)) throw error;
    }
  }
  return { found: "nowhere" };
}

import type { GatewayName } from "../gateways";
import type { Platform } from "../platform";
import type { App, Push, Token } from "../records";
import { tokenState } from "../tokens/token-state";
import type { EventCode } from "./events";

const KEPT_FINISHED = 2000;

/** Writes the deliveries of one event: one for every app that a living token entitles to it. */
export function queuePush(
  platform: Platform,
  { mallId, gateway }: { mallId: string; gateway: GatewayName },
  eventCode: EventCode,
  payload: object,
): Push[] {
  return platform.tokens
    .inGroup(mallId)
    .filter((token) => token.gateway === gateway && isEntitled(platform, token, eventCode))
    .flatMap(({ appKey }) => {
      const app = platform.apps.get(appKey);
      if (!app || app.pushUrl === "" || !app.eventCodes.includes(eventCode)) return [];
      const { pushCopies } = platform.settings();
      const push = { mallId, eventCode, payload: JSON.stringify(payload) };
      return Array.from({ length: pushCopies }, () => storePush(platform, app, push));
    });
}

type NewPush = Pick<Push, "mallId" | "eventCode" | "payload"> &
  Partial<Pick<Push, "status" | "dueAt" | "timestampMs" | "isEncrypted" | "isForged" | "signsExtParam">>;

export function storePush(platform: Platform, app: App, push: NewPush): Push {
  const settings = platform.settings();
  const number = platform.count("push");
  forgetOldest(platform);
  return platform.pushes.put({
    id: String(number),
    gateway: app.gateway,
    appKey: app.id,
    url: app.pushUrl,
    timestampMs: platform.now() * 1000 + (number % 1000),
    signsExtParam:
      settings.pushSignature === "alternating"
        ? number % 2 === 1
        : settings.pushSignature === "with_ext_param",
    isEncrypted: true,
    isForged: false,
    status: settings.pushesHeld ? "held" : "waiting",
    dueAt: platform.now() + settings.pushDelaySeconds,
    createdAt: platform.now(),
    attempts: [],
    ...push,
  });
}

function isEntitled(platform: Platform, token: Token, eventCode: string): boolean {
  return (
    tokenState(token, platform.now()) === "valid" &&
    token.eventCodes.includes(eventCode) &&
    token.subscribedEventCodes.includes(eventCode)
  );
}

function forgetOldest(platform: Platform): void {
  if (platform.pushes.size < KEPT_FINISHED * 2) return;
  const finished = [...platform.pushes.inGroup("delivered"), ...platform.pushes.inGroup("given_up")];
  for (const push of finished.slice(0, -KEPT_FINISHED)) platform.pushes.delete(push.id);
}

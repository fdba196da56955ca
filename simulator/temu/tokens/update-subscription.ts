import type { MallCall } from "../endpoint";
import { PlatformError } from "../platform-error";

const MOST_EVENTS = 20;

/** bg.tmc.message.update: which events of this mall are pushed to the app from now on. */
export function updateSubscription({ platform, app, token, fields }: MallCall): boolean {
  const given = fields(110020005);
  const permit = given.texts("permitEventCodeList", MOST_EVENTS) ?? [];
  const cancel = given.texts("cancelEventCodeList", MOST_EVENTS) ?? [];
  if (permit.some((code) => cancel.includes(code))) {
    throw new PlatformError(110020006, "the same event in both lists");
  }
  if (token.subscriptionChangedAt === platform.now()) {
    throw new PlatformError(110020007, "more than one call a second");
  }
  if ([...permit, ...cancel].some((code) => !app.eventCodes.includes(code))) {
    throw new PlatformError(110020009, "the app has not subscribed to the event");
  }
  if (permit.some((code) => !token.eventCodes.includes(code))) {
    throw new PlatformError(110020008, "the seller has not authorized the event");
  }
  const kept = token.subscribedEventCodes.filter((code) => !cancel.includes(code));
  platform.tokens.put({
    ...token,
    subscribedEventCodes: [...new Set([...kept, ...permit])],
    subscriptionChangedAt: platform.now(),
  });
  return true;
}

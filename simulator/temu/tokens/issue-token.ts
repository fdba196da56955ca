import { randomBytes } from "node:crypto";
import type { Platform } from "../platform";
import { eventCodes } from "../push/events";
import type { App, Mall, Token } from "../records";
import { isAlwaysGranted, permissionsFor } from "./permissions";

const DAY = 86_400;

export type Wanted = { scopes: string[]; eventCodes: string[]; days: number };

/** A new token of the same mall, app and gateway takes the place of the older one at once. */
export function issueToken(platform: Platform, app: App, mall: Mall, wanted: Wanted): Token {
  const now = platform.now();
  for (const older of platform.tokens.inGroup(mall.id)) {
    if (older.appKey !== app.id || older.replacedAt !== null) continue;
    platform.tokens.put({ ...older, replacedAt: now });
  }
  return platform.tokens.put({
    id: newSecret("upl"),
    appKey: app.id,
    gateway: app.gateway,
    mallId: mall.id,
    ...grantable(app, mall, wanted),
    subscribedEventCodes: [],
    subscriptionChangedAt: null,
    issuedAt: now,
    expiresAt: now + wanted.days * DAY,
    replacedAt: null,
    revokedAt: null,
  });
}

/** What of the ticks a token can carry: nothing of another gateway, nothing that waits for a whitelist. */
export function grantable(app: App, mall: Mall, wanted: Pick<Wanted, "scopes" | "eventCodes">) {
  const scopes = permissionsFor(app.gateway, mall.kind)
    .filter(
      (permission) =>
        isAlwaysGranted(permission) ||
        (wanted.scopes.includes(permission.type) &&
          (!permission.needsWhitelist || mall.whitelist.includes(permission.type))),
    )
    .map(({ type }) => type);
  const canPush = scopes.includes("bg.tmc.message.update");
  return { scopes, eventCodes: canPush ? eventCodes.filter((code) => wanted.eventCodes.includes(code)) : [] };
}

/** Every tick set. */
export function everything(app: App, mall: Mall): Pick<Wanted, "scopes" | "eventCodes"> {
  return { scopes: permissionsFor(app.gateway, mall.kind).map(({ type }) => type), eventCodes };
}

/** Of a form and length as seen; letters and digits only, so that a seller can mark it with two clicks. */
export function newSecret(prefix: string): string {
  return (
    prefix +
    BigInt(`0x${randomBytes(40).toString("hex")}`)
      .toString(36)
      .padStart(62, "0")
      .slice(0, 61)
  );
}

import { randomUUID } from "node:crypto";
import type { MallCall } from "../endpoint";
import { hostOf } from "../gateways";
import type { SignedFile } from "../records";

export const FILES = "/pkg-label-u/";

/** An address on the gateway's host that works for ten minutes, and only for this app with this mall's token. */
export function signFile(
  { platform, gateway, app, mall }: MallCall,
  file: Pick<SignedFile, "contentType" | "title" | "lines">,
): string {
  for (const { id, expiresAt } of platform.files.all()) {
    if (expiresAt <= platform.now()) platform.files.delete(id);
  }
  const { id } = platform.files.put({
    id: randomUUID(),
    gateway,
    appKey: app.id,
    mallId: mall.id,
    expiresAt: platform.now() + platform.settings().fileSeconds,
    ...file,
  });
  return `${platform.world.hosts[hostOf(gateway)]}${FILES}${id}`;
}

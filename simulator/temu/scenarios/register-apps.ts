import type { GatewayName } from "../gateways";
import type { Platform } from "../platform";
import { eventCodes } from "../push/events";
import type { App } from "../records";

const own: [GatewayName, key: string, secret: string][] = [
  ["us", "lsus0oms7d41", "9b1f6a03c2d84e57a6f0b3c8d1e2f405"],
  ["eu", "lseu0oms7d42", "1c7e5d90b3a2486f8e4d2a6b9f0c7e13"],
  ["global", "lsgl0oms7d43", "e5a2c8f17b604d93b1d7f4e09a3c6b28"],
  ["pa", "lspa0oms7d44", "7f3d0b6e9c1a4582a8e5d7c2f6b09134"],
  ["cn", "lscn0oms7d45", "2d9c4e7a1f8b4063b5a1e9f3c7d60e82"],
];

const similar: [GatewayName, key: string, secret: string][] = [
  ["us", "lsus0erp7d51", "c4b8a1e60f2d4379951e7c3a8d5f0b62"],
  ["eu", "lseu0erp7d52", "a06f3e9d7c5b418284d1b2e7f9c30a57"],
];

/** The application as registered on each gateway, and one that is easily taken for it; fixed for local use. */
export function registerApps(platform: Platform): void {
  const { appUrl } = platform.world;
  const register = (kind: App["kind"], name: string) => (row: (typeof own)[number]) => {
    const [gateway, id, secret] = row;
    platform.apps.put({
      id,
      gateway,
      kind,
      name,
      secret,
      redirectUrl: `${appUrl}/api/stores/temu/callback`,
      pushUrl: `${appUrl}/api/webhooks/temu`,
      eventCodes,
      withheldTypes: [],
      isSuspended: false,
    });
  };
  own.forEach(register("oms", "Longshore OMS"));
  similar.forEach(register("erp", "Longshore ERP"));
}

import type { Platform } from "../platform";
import { allScopes } from "../scopes";

/** The application as registered with the platform; fixed for local use. */
export function registerApp(platform: Platform): void {
  const { appUrl } = platform.world;
  platform.saveApp({
    id: "app",
    name: "Longshore",
    appKey: "6demo1key9a",
    appSecret: "4f1e0c77a9d24b0c9b6d5f3a2e1c8d70",
    serviceId: "7300000000000000001",
    redirectUrl: `${appUrl}/api/stores/tiktok-shop/callback`,
    webhookUrl: `${appUrl}/api/webhooks/tiktok-shop`,
    scopes: [...allScopes],
  });
}

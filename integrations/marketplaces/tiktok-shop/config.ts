import { z } from "zod";
import { host } from "../host";

export const tiktokShopConfig = z.object({
  appKey: z.string().min(1),
  appSecret: z.string().min(1),
  /** The 19 digits beside the app's name in the Partner Center; not the app key. */
  serviceId: z.string().min(1),
  /** As the Partner Center's "Copy authorization link" shows it; US apps have another host. */
  authorizeUrl: host.default("https://services.tiktokshop.com/open/authorize"),
  tokenUrl: host.default("https://auth.tiktok-shops.com"),
  apiUrl: host.default("https://open-api.tiktokglobalshop.com"),
});
export type TiktokShopConfig = z.output<typeof tiktokShopConfig>;

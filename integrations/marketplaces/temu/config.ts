import { z } from "zod";
import { host } from "../host";

function app(defaultUrl: string) {
  return z.object({
    appKey: z.string().min(1),
    appSecret: z.string().min(16),
    url: host.default(defaultUrl),
  });
}
export type TemuApp = z.output<ReturnType<typeof app>>;

export const temuConfig = z.object({
  /** Our registration at each gateway; one that is left out is not served. */
  apps: z
    .object({
      us: app("https://openapi-b-us.temu.com").optional(),
      eu: app("https://openapi-b-eu.temu.com").optional(),
      global: app("https://openapi-b-global.temu.com").optional(),
      pa: app("https://openapi-b-partner.temu.com").optional(),
      cn: app("https://openapi.kuajingmaihuo.com").optional(),
    })
    .refine(({ us, eu, global }) => us || eu || global, {
      message: "set the keys of at least one gateway that has orders: us, eu or global",
    }),
  /** As sellers find it in their list of apps. */
  appName: z.string().min(1),
  /** Where the callback flow returns to; the same address that is registered with them. */
  redirectUrl: z.url(),
  /** Further apps of the same operator: a token made for one of them is then called by its name. */
  otherApps: z
    .array(
      z.object({
        name: z.string().min(1),
        gateway: z.enum(["us", "eu", "global", "pa", "cn"]),
        key: z.string().min(1),
        secret: z.string().min(16),
      }),
    )
    .default([]),
  /** Seller pages. Only a simulator has others than theirs. */
  sellerCentralUrl: host.optional(),
  sellerCentreUrl: host.default("https://agentseller.temu.com"),
  localUrl: host.default("https://seller.temu.com"),
});
export type TemuConfig = z.output<typeof temuConfig>;

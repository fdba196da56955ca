import { expect, it } from "vitest";
import { renderIn } from "@/components/test/render-in";
import { words } from "@/components/test/words";
import { locales } from "@/i18n/locales";
import type { OfferedMarketplace } from "../offered-marketplace";
import type { ConnectWish } from "./connect-wish";
import { LeaveStep } from "./leave-step";
import { TokenStep } from "./token-step";

const site = { id: "us", region: "US", sellerTypes: ["cross_border" as const] };
const source = {
  site: "us",
  sellerType: "cross_border" as const,
  isShared: false,
  url: "https://seller.example/apps",
  appName: "Longshore OMS",
};
const marketplace: OfferedMarketplace = {
  id: "temu",
  label: "Temu",
  sites: [site],
  hasPlatformWarehouses: false,
  hasNews: true,
  hasRedirect: false,
  tokens: [{ ...source, purpose: "orders" }],
};
const wish: ConnectWish = { marketplace: "temu", sellerType: "cross_border", site: "us", step: "token" };
const tokenStep = <TokenStep wish={wish} marketplace={marketplace} site={site} />;

it.each(locales)(
  "NIWO-TEMU-01, TTS-01: before the token, tells where a seller SKU is added: %s",
  (locale) => {
    const html = renderIn(locale, tokenStep);
    const t = words(locale);
    expect(html).toContain(t("stores.sellerSku.before"));
    expect(html).toContain(escaped(t("stores.marketplaces.temu.sellerSkuWhere")));
  },
);

it.each(locales)("NIWO-TEMU-01, TTS-01: and before the seller leaves for the marketplace: %s", (locale) => {
  const leaving = { ...marketplace, id: "tiktok-shop", label: "TikTok Shop", tokens: [], hasRedirect: true };
  const left = { ...wish, marketplace: leaving.id, name: "Acme US", days: 30 };
  const html = renderIn(locale, <LeaveStep wish={left} marketplace={leaving} site={site} />);
  expect(html).toContain(escaped(words(locale)("stores.marketplaces.tiktok-shop.sellerSkuWhere")));
});

it.each([
  ["en", "What the marketplace issues when a shop links an app."],
  ["zh", "店铺关联应用时由平台签发"],
] as const)("LX-25: says beside the field what a token is: %s", (locale, said) => {
  const html = renderIn(locale, tokenStep);
  const field = html.slice(html.indexOf('name="token"'));
  expect(field.slice(0, field.indexOf("</p>"))).toContain(said);
});

it.each([
  ["en", "Optional: if it asks to switch"],
  ["zh", "可选：如提示切换"],
] as const)("NIWO-TEMU-06: the switch of the portal is marked as optional: %s", (locale, said) => {
  expect(renderIn(locale, tokenStep)).toContain(said);
});

it.each(locales)("SC-03: asks for how long it was authorized: %s", (locale) => {
  expect(renderIn(locale, tokenStep)).toContain(words(locale)("stores.token.life.label"));
});

const escaped = (text: string) => text.replaceAll("'", "&#x27;");

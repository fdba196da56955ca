import { expect, it } from "vitest";
import { renderIn } from "@/components/test/render-in";
import { SellerSkuNotice } from "./seller-sku-notice";
import { VariantTable } from "./variant-table";

const headings = (html: string) =>
  [...html.matchAll(/<th[^>]*>(.*?)<\/th>/g)].map(([, inner = ""]) => inner.replace(/<[^>]+>/g, ""));

it.each([
  ["en", "Seller SKU", "Your SKU"],
  ["zh", "卖家 SKU（SKU 货号）", "系统 SKU"],
] as const)(
  "NIWO-TEMU-02: both SKU columns have headings that nobody mixes up: %s",
  (locale, theirs, ours) => {
    const found = headings(renderIn(locale, <VariantTable variants={[]} />));
    expect(found).toContain(theirs);
    expect(found).toContain(ours);
  },
);

it.each([
  ["en", "Product management", "Manage products"],
  ["zh", "商品管理", "管理商品"],
] as const)(
  "NIWO-TEMU-01, TTS-01: the list of those without tells where on each marketplace to add it: %s",
  (locale, ...places) => {
    const html = renderIn(locale, <SellerSkuNotice marketplaces={["temu", "tiktok-shop"]} />);
    for (const place of places) expect(html).toContain(place);
  },
);

import { expect, it } from "vitest";
import { renderIn } from "@/components/test/render-in";
import type { OrderLineId, SkuId, VariantId } from "@/domain/ids";
import type { OrderDetail, OrderLine } from "../order-types";
import { OrderLines } from "./order-lines";

const line = (over: Partial<OrderLine>): OrderLine => ({
  id: "l" as OrderLineId,
  variantId: "v" as VariantId,
  title: "Mug",
  variantName: "",
  sellerSku: "THEIRS-1",
  imageUrl: null,
  quantity: 2,
  soldFactor: 1,
  unitPriceMinor: null,
  isGift: false,
  components: [{ skuId: "k" as SkuId, code: "OURS-1", factor: 3 }],
  shipped: 0,
  planned: 0,
  left: 2,
  ...over,
});
const lines = (over: Partial<OrderLine>) => (
  <OrderLines detail={{ order: { currency: null, totalMinor: null }, lines: [line(over)] } as OrderDetail} />
);
const textOf = (html: string) => html.replace(/<[^>]+>/g, " ").replace(/\s+/g, " ");

it.each([
  ["en", "Seller SKU THEIRS-1", "Your SKU OURS-1"],
  ["zh", "卖家 SKU THEIRS-1", "系统 SKU OURS-1"],
] as const)(
  "NIWO-TEMU-02: tells the seller's SKU number from ours on every line: %s",
  (locale, theirs, ours) => {
    const text = textOf(renderIn(locale, lines({})));
    expect(text).toContain(theirs);
    expect(text).toContain(ours);
  },
);

it.each([
  ["en", "Unknown product"],
  ["zh", "未知商品"],
] as const)(
  "SC-08, R-11: a line that is not mapped carries the placeholder, and its mapping is a press away: %s",
  (locale, said) => {
    const html = renderIn(locale, lines({ components: [] }));
    expect(textOf(html)).toContain(said);
    expect(html).toMatch(/<button[^>]*aria-label="[^"]*Mug/);
  },
);

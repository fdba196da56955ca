import { pick } from "../../people";
import type { Platform } from "../platform";
import type { Mall } from "../records";
import type { WantedLine } from "./make-order";

/** One or two named SKUs that are on sale, different for each order number. */
export function someLines(platform: Platform, mall: Mall, number: number): WantedLine[] {
  const onSale = platform.goods
    .inGroup(mall.id)
    .filter(({ status }) => status === "on_shelf")
    .flatMap((goods) =>
      goods.skus
        .filter(({ extCode, isCustomized }) => extCode !== "" && !isCustomized)
        .map((sku) => ({ goods, sku })),
    );
  if (onSale.length === 0) throw new Error(`mall ${mall.name} has nothing on sale`);
  const line = (index: number, quantity: number): WantedLine => ({
    ...pick(onSale, index),
    quantity,
    labels: [],
    warnings: [],
  });
  const first = line(number, 1 + (number % 3 === 0 ? 1 : 0));
  const second = line(number * 5 + 2, 1);
  return number % 4 === 0 && second.sku !== first.sku ? [first, second] : [first];
}

import type { Platform } from "../platform";
import type { Package, ParentOrder } from "../records";

/** The parent orders of which a package holds something. */
export function parentsIn(platform: Platform, { contents }: Pick<Package, "contents">): ParentOrder[] {
  const sns = new Set(contents.map(({ parentOrderSn }) => parentOrderSn));
  return [...sns].flatMap((sn) => platform.orders.get(sn) ?? []);
}

import type { Platform } from "../platform";
import type { Goods, GoodsStatus, Mall, Sku } from "../records";
import { regionById } from "../regions";
import { ownStock } from "./stock-rows";

/** Refusal of a call on the goods or stock of a local store. */
export const INVALID = 150010003;

/** The spellings of a state in the older numbers and in the newer words. */
export const statusNumbers: Record<GoodsStatus, number> = {
  on_shelf: 1,
  off_shelf: 2,
  unpublished: 4,
  draft: 5,
  deleted: 6,
};

export const statusWords = {
  on_shelf: "ACTIVE",
  off_shelf: "INACTIVE",
  unpublished: "INCOMPLETE",
  draft: "DRAFT",
  deleted: "DELETED",
} as const satisfies Record<GoodsStatus, string>;
export type StatusWord = (typeof statusWords)[GoodsStatus];

export function currencyOf(mall: Mall): string {
  return regionById(mall.regionIds[0] ?? 0)?.currency ?? "USD";
}

/** Prices of goods are decimal strings, amounts of orders are integers in the minor unit. */
export function decimal(minor: number): string {
  return (minor / 100).toFixed(2);
}

export function quantityOf(platform: Platform, mall: Mall, goods: Goods): number {
  return goods.skus.reduce((total, sku) => total + ownStock(platform, mall, sku), 0);
}

export function thumbUrl(id: string): string {
  return `https://img.example.invalid/${id}.jpg`;
}

/** Numbers that stand for a choice such as a colour. */
export function specList(sku: Sku): object[] {
  return [{ parentSpecId: 1001, specId: 50_000 + Number(sku.skuId.slice(-4)) }];
}

export function everySku(goodsList: Goods[]): { goods: Goods; sku: Sku }[] {
  return goodsList.flatMap((goods) => goods.skus.map((sku) => ({ goods, sku })));
}

export const packing = {
  volumeInfo: { length: "30.0", width: "15.0", height: "15.0", unit: "cm" },
  weightInfo: { weight: "900", unit: "g" },
};

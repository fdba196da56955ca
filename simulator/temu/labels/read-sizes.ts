import type { Fields } from "../fields";
import { refusal } from "../shipments/refusals";

export type Sizes = { grams: number; asSent: { [name: string]: string } };

const POUND_GRAMS = 453.592;
const OUNCE_GRAMS = 28.3495;
const names = [
  "weight",
  "weightUnit",
  "extendWeight",
  "extendWeightUnit",
  "length",
  "width",
  "height",
  "dimensionUnit",
];

/** Numbers as text: whole pounds and ounces with inches in the US, kilograms and centimetres elsewhere. */
export function readSizes(fields: Fields, regionId: number): Sizes {
  const asSent: { [name: string]: string } = {};
  for (const name of names) {
    const value = fields.text(name);
    if (value !== undefined) asSent[name] = value;
  }
  const isAmerican = regionId === 211;
  const weight = amount(asSent, "weight");
  for (const name of ["length", "width", "height"]) amount(asSent, name);
  if (asSent.weightUnit !== (isAmerican ? "lb" : "kg")) throw refusal("parameters", "weightUnit");
  if (asSent.dimensionUnit !== (isAmerican ? "in" : "cm")) throw refusal("parameters", "dimensionUnit");
  if (!isAmerican) return { grams: weight * 1000, asSent };
  if (!/^\d+$/.test(asSent.weight ?? "")) throw refusal("weight");
  const ounces = asSent.extendWeight === undefined ? 0 : amount(asSent, "extendWeight");
  return { grams: weight * POUND_GRAMS + ounces * OUNCE_GRAMS, asSent };
}

function amount(sizes: { [name: string]: string }, name: string): number {
  const text = sizes[name] ?? "";
  if (!/^\d+(\.\d{1,2})?$/.test(text)) throw refusal("parameters", name);
  return Number(text);
}

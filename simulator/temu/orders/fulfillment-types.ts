import type { Fields } from "../fields";
import type { FulfillmentType } from "../records";

const known: readonly FulfillmentType[] = ["fulfillBySeller", "fulfillByCooperativeWarehouse"];

/** A call that names none sees the orders that the seller fulfils, and no others. */
export function readFulfillmentTypes(fields: Fields): FulfillmentType[] {
  const named = fields.texts("fulfillmentTypeList");
  if (!named || named.length === 0) return ["fulfillBySeller"];
  return named.map((name) => {
    const type = known.find((candidate) => candidate === name);
    if (!type) throw fields.refuse(`fulfillmentTypeList does not know ${name}`);
    return type;
  });
}

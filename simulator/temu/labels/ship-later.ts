import type { MallCall } from "../endpoint";
import type { ParentOrder } from "../records";
import { refusal } from "../shipments/refusals";

const usual = [24, 48, 72, 96, 120];
const advanceSale = [144, 168, 192, 216, 240, 264, 288, 312, 336, 360];

/** Hours until a bought label counts as shipped by itself; null: as soon as it is bought. */
export function readShipLater({ platform, fields }: MallCall, parents: ParentOrder[]): number | null {
  const given = fields(120011020);
  if (!given.flag("shipLater")) return null;
  if (parents.some(({ paymentType }) => paymentType === "COD")) throw refusal("codShipLater");
  const text = given.text("shipLaterLimitTime");
  if (text === undefined) return platform.settings().shipLaterDefaultHours;
  const isAdvance = parents.some(({ orders }) =>
    orders.some(({ labels }) => labels.includes("Y2_advance_sale")),
  );
  const hours = (isAdvance ? [...usual, ...advanceSale] : usual).find((known) => String(known) === text);
  if (hours === undefined) throw refusal("parameters", "shipLaterLimitTime");
  return hours;
}

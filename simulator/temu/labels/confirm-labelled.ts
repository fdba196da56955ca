import type { MallCall } from "../endpoint";
import type { Fields } from "../fields";
import type { Package } from "../records";
import { checkOrders } from "../shipments/check-order";
import { findPackage } from "../shipments/find-package";
import { noted } from "../shipments/note-call";
import { parentsIn } from "../shipments/parents-in";
import { refusal } from "../shipments/refusals";
import { shipLabelled } from "./settle-label";
import { stillOwed } from "./still-owed";

const TYPE = "bg.logistics.shipped.package.confirm";

/** bg.logistics.shipped.package.confirm: packages with a bought label have been handed over. */
export function confirmLabelled(call: MallCall): object {
  const { platform } = call;
  const list = call.fields(120011020).objects("packageSendInfoList");
  if (!list || list.length === 0) throw refusal("parameters", "packageSendInfoList");
  const wanted = list.map((fields) => ({
    fields,
    parcel: findPackage(call, fields.requiredText("packageSn")),
  }));
  const parents = [...new Set(wanted.flatMap(({ parcel }) => parentsIn(platform, parcel)))];
  const trackingNumbers = wanted.map(({ fields }) => fields.text("trackingNumber") ?? "");
  return noted(platform, { type: TYPE, parents, trackingNumbers }, () => {
    for (const { fields, parcel } of wanted) check(call, parcel, fields);
    for (const { parcel } of wanted) shipLabelled(platform, parcel);
    return { warningMessage: [] };
  });
}

function check({ platform, mall }: MallCall, parcel: Package, fields: Fields): void {
  if (parcel.shippedAt !== null) throw refusal("alreadyShipped");
  if (parcel.label?.status === 3) throw refusal("packageCancelled");
  if (parcel.label?.status !== 1) throw refusal("nothingShippable");
  if (fields.requiredText("trackingNumber") !== parcel.trackingNumber)
    throw refusal("trackingOfOtherPackage");
  const details = fields.objects("packageDetail") ?? [];
  const owed = stillOwed(platform, parcel);
  if (owed.length === 0) throw refusal("nothingShippable");
  const isWhole =
    details.length === owed.length &&
    owed.every((item) =>
      details.some(
        (detail) =>
          detail.text("parentOrderSn") === item.parentOrderSn &&
          detail.text("orderSn") === item.orderSn &&
          detail.integer("quantity") === item.quantity,
      ),
    );
  if (!isWhole) throw refusal("quantity");
  const lines = owed.map((item) => {
    const parent = platform.orders.get(item.parentOrderSn);
    const order = parent?.orders.find(({ id }) => id === item.orderSn);
    if (!parent || !order) throw new Error(`order ${item.orderSn} is missing`);
    return { parent, order, quantity: item.quantity };
  });
  checkOrders(platform, mall, lines, []);
}

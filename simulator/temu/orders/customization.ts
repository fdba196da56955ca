import type { MallCall } from "../endpoint";
import { signFile } from "../labels/sign-file";
import { PlatformError } from "../platform-error";
import type { Order } from "../records";
import { visibleOrders } from "./visible-orders";

const MOST = 10;

/** bg.order.customization.get: the result is a bare array. */
export function customization(call: MallCall): object[] {
  const sns = call.fields(120020002).texts("orderSnList", MOST);
  if (!sns || sns.length === 0) throw new PlatformError(120020003, "no order numbers given");
  const known = visibleOrders(call).flatMap(({ orders }) => orders);
  return sns.map((sn) => {
    const order = known.find(({ id }) => id === sn);
    if (!order) throw new PlatformError(120020005, "order numbers invalid");
    if (order.customizedText === null) throw new PlatformError(120020004, "not a customised order");
    return payload(call, order, order.customizedText);
  });
}

function payload(call: MallCall, order: Order, text: string): object {
  const area = { id: "a1", text };
  return {
    orderSn: order.id,
    customizedType: 1,
    customizedText: text,
    customizedData: JSON.stringify({ areas: [area] }),
    templateId: 5000001,
    templateType: 1,
    previewList: [
      {
        previewType: 1,
        customizedAreaId: area.id,
        customizedText: text,
        imageUrl: signFile(call, { contentType: "image/png", title: "Preview", lines: [text] }),
      },
    ],
    customizedSvgList: [
      {
        compressedFileUrl: signFile(call, {
          contentType: "application/zip",
          title: "Drawing",
          lines: [text],
        }),
      },
    ],
  };
}

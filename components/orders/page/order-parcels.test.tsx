import { expect, it } from "vitest";
import { renderIn } from "@/components/test/render-in";
import { words } from "@/components/test/words";
import { locales } from "@/i18n/locales";
import type { OrderDetail } from "../order-types";
import { OrderParcels } from "./order-parcels";

const detail = (needsShipment: boolean) =>
  ({
    order: { id: "o", state: "no_shipment_needed", needsShipment },
    store: { id: "s", name: "Acme US" },
    parcels: [],
    story: [],
    plans: [],
    lines: [],
    missingPackage: null,
    isToldWhole: false,
  }) as unknown as OrderDetail;

it.each(locales)("LX-34: an order that had left before its store was connected says so: %s", (locale) => {
  const said = words(locale)("orders.page.noParcels.left_before").replaceAll("'", "&#x27;");
  expect(renderIn(locale, <OrderParcels detail={detail(false)} />)).toContain(said);
  // One that the marketplace sends itself did not leave before we knew it.
  expect(renderIn(locale, <OrderParcels detail={detail(true)} />)).not.toContain(said);
});

import { z } from "zod";
import { isCarrier } from "@/domain/carriers";
import type { OpenRequest } from "@/domain/marketplace-order";
import { trackingNumberSchema } from "@/domain/tracking-number";

export type ShippableLine = { id: string; left: number };

export type ShipValues = {
  carrier: string;
  trackingNumber: string;
  /** Empty where there is but one. */
  warehouseId: string;
  isPartial: boolean;
  /** What was typed for each line. */
  lines: Record<string, string>;
  isRefusing: boolean;
};

export type ParsedShipping = {
  carrier: string;
  trackingNumber: string;
  warehouseId?: string;
  lines?: { lineId: string; quantity: number }[];
  refuse: OpenRequest[];
};

/** Messages are keys under `errors`. */
export function shipSchema(
  lines: readonly ShippableLine[],
  { mustRefuse, asksWarehouse }: { mustRefuse: OpenRequest[]; asksWarehouse: boolean },
) {
  return z
    .object({
      carrier: z.string().refine(isCarrier, "carrier_missing"),
      trackingNumber: trackingNumberSchema,
      warehouseId: z.string().refine((id) => id !== "" || !asksWarehouse, "warehouse_missing"),
      isPartial: z.boolean(),
      lines: z.record(z.string(), z.string()),
      isRefusing: z.boolean().refine((isTicked) => isTicked || mustRefuse.length === 0, "refusal_not_ticked"),
    })
    .transform((values, context): ParsedShipping => {
      const { carrier, trackingNumber, warehouseId } = values;
      const parcel = {
        carrier,
        trackingNumber,
        refuse: mustRefuse,
        ...(warehouseId ? { warehouseId } : {}),
      };
      if (!values.isPartial) return parcel;
      const chosen = readQuantities(lines, values.lines);
      if (chosen) return { ...parcel, lines: chosen };
      context.addIssue({ code: "custom", path: ["lines"], message: "parcel_quantities" });
      return z.NEVER;
    });
}

/** The lines with something in the parcel; null when a quantity is more than is left, none at all, or no number. */
export function readQuantities(lines: readonly ShippableLine[], typed: Record<string, string>) {
  const quantities = lines.map(({ id, left }) => ({ lineId: id, left, text: (typed[id] ?? "").trim() }));
  const isWrong = quantities.some(({ text, left }) => !/^\d{0,6}$/.test(text) || Number(text) > left);
  const chosen = quantities
    .map(({ lineId, text }) => ({ lineId, quantity: Number(text) }))
    .filter(({ quantity }) => quantity > 0);
  return isWrong || chosen.length === 0 ? null : chosen;
}

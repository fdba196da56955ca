import { and, asc, eq, isNull, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { Tx } from "@/db/database";
import { confirmations, orderLines, parcels, shipmentLines, shipments, warehouses } from "@/db/schema";
import type { OrderId } from "@/domain/ids";
import { groupBy } from "@/domain/lists";
import { missingPackage, type OrderPackages } from "@/domain/packages";
import { packagesOfOrder } from "../assessment";
import type { Ctx } from "../context";
import { lineOrder } from "../line-order";
import { confirmsWhole } from "../store-rules";

/** The boxes that left, and whether the marketplace knows. */
export function parcelsOf(tx: Tx, orderId: OrderId) {
  return tx
    .select({
      id: parcels.id,
      shipment: shipments.number,
      shippedAt: shipments.shippedAt,
      carrier: parcels.carrier,
      trackingNumber: parcels.trackingNumber,
      warehouse: warehouses.name,
      confirmation: {
        id: confirmations.id,
        state: confirmations.state,
        waitingFor: confirmations.waitingFor,
        refusalCode: confirmations.refusalCode,
        refusalWords: confirmations.refusalWords,
        warning: confirmations.warning,
        hasGivenUp: confirmations.hasGivenUp,
        askedAt: confirmations.askedAt,
        confirmedAt: confirmations.confirmedAt,
      },
    })
    .from(parcels)
    .innerJoin(shipments, eq(shipments.id, parcels.shipmentId))
    .innerJoin(confirmations, eq(confirmations.id, parcels.confirmationId))
    .leftJoin(warehouses, eq(warehouses.id, shipments.warehouseId))
    .where(eq(shipments.orderId, orderId))
    .orderBy(asc(parcels.id));
}

const l = alias(orderLines, "l");

/** Packages that were promised to a warehouse and have not left. */
export async function plansOf(tx: Tx, orderId: OrderId) {
  const rows = await tx
    .select({
      id: shipments.id,
      number: shipments.number,
      warehouseId: shipments.warehouseId,
      warehouse: warehouses.name,
      lineId: shipmentLines.orderLineId,
      quantity: shipmentLines.quantity,
    })
    .from(shipments)
    .innerJoin(shipmentLines, eq(shipmentLines.shipmentId, shipments.id))
    .innerJoin(l, eq(l.id, shipmentLines.orderLineId))
    .leftJoin(warehouses, eq(warehouses.id, shipments.warehouseId))
    .where(and(eq(shipments.orderId, orderId), isNull(shipments.shippedAt)))
    .orderBy(asc(shipments.number), lineOrder);
  return [...groupBy(rows, ({ id }) => id).values()].flatMap((lines) => {
    const [first] = lines;
    if (!first) return [];
    const { id, number, warehouseId, warehouse } = first;
    return [
      {
        id,
        number,
        warehouseId,
        warehouse,
        lines: lines.map(({ lineId, quantity }) => ({ lineId, quantity })),
      },
    ];
  });
}

/** Whether the marketplace hears of all packages at once, and which of them is missing. */
export async function packagesOf(tx: Tx, ctx: Ctx, orderId: OrderId) {
  const { rows } = await tx.execute<{ isWhole: boolean; packages: OrderPackages }>(sql`
    select ${confirmsWhole(ctx)} as "isWhole", ${packagesOfOrder} as packages
    from orders o join stores s on s.id = o.store_id where o.id = ${orderId}
  `);
  const [row] = rows;
  return {
    isToldWhole: row?.isWhole ?? false,
    missingPackage: row ? missingPackage(row.packages) : null,
  };
}

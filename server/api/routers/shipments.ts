import type { ShipmentId } from "@/domain/ids";
import { markAsShipped, markInput } from "@/server/confirmations";
import {
  assignWarehouse,
  assignWarehouseInput,
  correctParcel,
  correctParcelInput,
  countShipments,
  countShipmentsInput,
  dropPlan,
  listShipments,
  listShipmentsInput,
  planInput,
  planShipments,
  shipPlanned,
  shipPlannedInput,
} from "@/server/shipments";
import { byId, memberProcedure, router } from "../trpc";

export const shipmentsRouter = router({
  list: memberProcedure.input(listShipmentsInput).query(({ ctx, input }) => listShipments(ctx.verb, input)),
  counts: memberProcedure
    .input(countShipmentsInput)
    .query(({ ctx, input }) => countShipments(ctx.verb, input)),
  plan: memberProcedure.input(planInput).mutation(({ ctx, input }) => planShipments(ctx.verb, input)),
  dropPlan: memberProcedure
    .input(byId)
    .mutation(({ ctx, input }) => dropPlan(ctx.verb, input.id as ShipmentId)),
  shipPlanned: memberProcedure
    .input(shipPlannedInput)
    .mutation(({ ctx, input }) => shipPlanned(ctx.verb, input)),
  correct: memberProcedure
    .input(correctParcelInput)
    .mutation(({ ctx, input }) => correctParcel(ctx.verb, input)),
  mark: memberProcedure.input(markInput).mutation(({ ctx, input }) => markAsShipped(ctx.verb, input)),
  assignWarehouse: memberProcedure
    .input(assignWarehouseInput)
    .mutation(({ ctx, input }) => assignWarehouse(ctx.verb, input)),
});

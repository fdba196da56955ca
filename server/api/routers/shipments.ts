import { countShipments, countShipmentsInput, listShipments, listShipmentsInput } from "@/server/shipments";
import { memberProcedure, router } from "../trpc";

export const shipmentsRouter = router({
  list: memberProcedure.input(listShipmentsInput).query(({ ctx, input }) => listShipments(ctx.verb, input)),
  counts: memberProcedure
    .input(countShipmentsInput)
    .query(({ ctx, input }) => countShipments(ctx.verb, input)),
});

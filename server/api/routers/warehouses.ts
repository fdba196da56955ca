import {
  createWarehouse,
  createWarehouseInput,
  listWarehouses,
  renameWarehouse,
  renameWarehouseInput,
} from "@/server/warehouses";
import { memberProcedure, router } from "../trpc";

export const warehousesRouter = router({
  list: memberProcedure.query(({ ctx }) => listWarehouses(ctx.verb)),
  create: memberProcedure
    .input(createWarehouseInput)
    .mutation(({ ctx, input }) => createWarehouse(ctx.verb, input)),
  rename: memberProcedure
    .input(renameWarehouseInput)
    .mutation(({ ctx, input }) => renameWarehouse(ctx.verb, input)),
});

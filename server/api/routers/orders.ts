import type { OrderId } from "@/domain/ids";
import { retryConfirmations, retryInput } from "@/server/confirmations";
import {
  countHeld,
  countOrders,
  countOrdersInput,
  findOrder,
  findOrderInput,
  getOrder,
  listOrders,
  listOrdersInput,
  refreshOrder,
  revealBuyer,
} from "@/server/orders";
import { shipInput, shipOrder } from "@/server/shipments";
import { byId, memberProcedure, router } from "../trpc";

export const ordersRouter = router({
  list: memberProcedure.input(listOrdersInput).query(({ ctx, input }) => listOrders(ctx.verb, input)),
  counts: memberProcedure.input(countOrdersInput).query(({ ctx, input }) => countOrders(ctx.verb, input)),
  held: memberProcedure.query(({ ctx }) => countHeld(ctx.verb)),
  get: memberProcedure.input(byId).query(({ ctx, input }) => getOrder(ctx.verb, input.id as OrderId)),
  find: memberProcedure.input(findOrderInput).query(({ ctx, input }) => findOrder(ctx.verb, input)),
  refresh: memberProcedure
    .input(byId)
    .mutation(({ ctx, input }) => refreshOrder(ctx.verb, input.id as OrderId)),
  revealBuyer: memberProcedure
    .input(byId)
    .mutation(({ ctx, input }) => revealBuyer(ctx.verb, input.id as OrderId)),
  ship: memberProcedure.input(shipInput).mutation(({ ctx, input }) => shipOrder(ctx.verb, input)),
  retryConfirmations: memberProcedure
    .input(retryInput)
    .mutation(({ ctx, input }) => retryConfirmations(ctx.verb, [input.id as OrderId], input)),
});

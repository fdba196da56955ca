import type { PlatformLabelId, StoreId } from "@/domain/ids";
import {
  assignLabelChannel,
  buyLabel,
  buyLabelInput,
  dropLabel,
  dropLabelInput,
  labelChannelInput,
  lookForLabel,
  quoteLabel,
  quoteLabelInput,
  retryLabels,
} from "@/server/labels";
import { shipLabel, shipLabelInput } from "@/server/shipments";
import { byId, memberProcedure, router } from "../trpc";

export const labelsRouter = router({
  assignChannel: memberProcedure
    .input(labelChannelInput)
    .mutation(({ ctx, input }) => assignLabelChannel(ctx.verb, input)),
  quote: memberProcedure.input(quoteLabelInput).mutation(({ ctx, input }) => quoteLabel(ctx.verb, input)),
  buy: memberProcedure.input(buyLabelInput).mutation(({ ctx, input }) => buyLabel(ctx.verb, input)),
  look: memberProcedure
    .input(byId)
    .mutation(({ ctx, input }) => lookForLabel(ctx.verb, input.id as PlatformLabelId)),
  ship: memberProcedure.input(shipLabelInput).mutation(({ ctx, input }) => shipLabel(ctx.verb, input)),
  drop: memberProcedure.input(dropLabelInput).mutation(({ ctx, input }) => dropLabel(ctx.verb, input)),
  retryStore: memberProcedure
    .input(byId)
    .mutation(({ ctx, input }) => retryLabels(ctx.verb, input.id as StoreId)),
});

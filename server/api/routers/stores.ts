import { z } from "zod";
import type { StoreId } from "@/domain/ids";
import {
  authorizationInput,
  beginAuthorization,
  bindOrigins,
  bindOriginsInput,
  connectInput,
  connectStores,
  discardStores,
  flowsInput,
  getLogistics,
  getPairings,
  getSetup,
  getStore,
  importInput,
  listPlatformWarehouses,
  listStores,
  markingInput,
  offeredMarketplaces,
  pairingsInput,
  pasteToken,
  pasteTokenInput,
  renewAuthorization,
  replaceToken,
  replaceTokenInput,
  requestImport,
  requestPull,
  savePairings,
  setFlows,
  setMarking,
  syncOrigins,
  syncProviders,
  testConnection,
} from "@/server/stores";
import { byId, memberProcedure, router } from "../trpc";

const byIds = z.object({ ids: z.array(z.uuid()).min(1).max(50) });

export const storesRouter = router({
  list: memberProcedure.query(({ ctx }) => listStores(ctx.verb)),
  marketplaces: memberProcedure.query(({ ctx }) => offeredMarketplaces(ctx.verb)),
  get: memberProcedure.input(byId).query(({ ctx, input }) => getStore(ctx.verb, input.id as StoreId)),
  setup: memberProcedure.input(byId).query(({ ctx, input }) => getSetup(ctx.verb, input.id as StoreId)),
  beginAuthorization: memberProcedure
    .input(authorizationInput)
    .mutation(({ ctx, input }) => beginAuthorization(ctx.verb, input)),
  renewAuthorization: memberProcedure
    .input(byId)
    .mutation(({ ctx, input }) => renewAuthorization(ctx.verb, input.id as StoreId)),
  pasteToken: memberProcedure
    .input(pasteTokenInput)
    .mutation(({ ctx, input }) => pasteToken(ctx.verb, input)),
  replaceToken: memberProcedure
    .input(replaceTokenInput)
    .mutation(({ ctx, input }) => replaceToken(ctx.verb, input)),
  testConnection: memberProcedure
    .input(byId)
    .mutation(({ ctx, input }) => testConnection(ctx.verb, input.id as StoreId)),
  connect: memberProcedure.input(connectInput).mutation(({ ctx, input }) => connectStores(ctx.verb, input)),
  discard: memberProcedure
    .input(byIds)
    .mutation(({ ctx, input }) => discardStores(ctx.verb, input.ids as StoreId[])),
  platformWarehouses: memberProcedure
    .input(byId)
    .query(({ ctx, input }) => listPlatformWarehouses(ctx.verb, input.id as StoreId)),
  requestPull: memberProcedure
    .input(byId)
    .mutation(({ ctx, input }) => requestPull(ctx.verb, input.id as StoreId)),
  requestImport: memberProcedure
    .input(importInput)
    .mutation(({ ctx, input }) => requestImport(ctx.verb, input)),
  setFlows: memberProcedure.input(flowsInput).mutation(({ ctx, input }) => setFlows(ctx.verb, input)),
  pairings: memberProcedure.input(byId).query(({ ctx, input }) => getPairings(ctx.verb, input.id as StoreId)),
  savePairings: memberProcedure
    .input(pairingsInput)
    .mutation(({ ctx, input }) => savePairings(ctx.verb, input)),
  logistics: memberProcedure
    .input(byId)
    .query(({ ctx, input }) => getLogistics(ctx.verb, input.id as StoreId)),
  bindOrigins: memberProcedure
    .input(bindOriginsInput)
    .mutation(({ ctx, input }) => bindOrigins(ctx.verb, input)),
  syncOrigins: memberProcedure
    .input(byId)
    .mutation(({ ctx, input }) => syncOrigins(ctx.verb, input.id as StoreId)),
  setMarking: memberProcedure.input(markingInput).mutation(({ ctx, input }) => setMarking(ctx.verb, input)),
  syncProviders: memberProcedure
    .input(byId)
    .mutation(({ ctx, input }) => syncProviders(ctx.verb, input.id as StoreId)),
});

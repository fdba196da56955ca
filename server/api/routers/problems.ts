import type { ProblemId } from "@/domain/ids";
import { retryInput } from "@/server/confirmations";
import {
  countProblems,
  countProblemTabs,
  countProblemTabsInput,
  getProblem,
  listProblems,
  listProblemsInput,
  rereadOrder,
  retryProblem,
} from "@/server/problems";
import { byId, memberProcedure, router } from "../trpc";

export const problemsRouter = router({
  list: memberProcedure.input(listProblemsInput).query(({ ctx, input }) => listProblems(ctx.verb, input)),
  count: memberProcedure.query(({ ctx }) => countProblems(ctx.verb)),
  counts: memberProcedure
    .input(countProblemTabsInput)
    .query(({ ctx, input }) => countProblemTabs(ctx.verb, input)),
  get: memberProcedure.input(byId).query(({ ctx, input }) => getProblem(ctx.verb, input.id as ProblemId)),
  retry: memberProcedure
    .input(retryInput)
    .mutation(({ ctx, input }) => retryProblem(ctx.verb, input.id as ProblemId, input)),
  reread: memberProcedure
    .input(byId)
    .mutation(({ ctx, input }) => rereadOrder(ctx.verb, input.id as ProblemId)),
});

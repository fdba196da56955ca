import type { ProblemId } from "@/domain/ids";
import { countProblems, getProblem, listProblems, listProblemsInput, retryProblem } from "@/server/problems";
import { byId, memberProcedure, router } from "../trpc";

export const problemsRouter = router({
  list: memberProcedure.input(listProblemsInput).query(({ ctx, input }) => listProblems(ctx.verb, input)),
  count: memberProcedure.query(({ ctx }) => countProblems(ctx.verb)),
  get: memberProcedure.input(byId).query(({ ctx, input }) => getProblem(ctx.verb, input.id as ProblemId)),
  retry: memberProcedure
    .input(byId)
    .mutation(({ ctx, input }) => retryProblem(ctx.verb, input.id as ProblemId)),
});

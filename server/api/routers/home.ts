import { getOverview } from "@/server/home";
import { memberProcedure, router } from "../trpc";

export const homeRouter = router({
  overview: memberProcedure.query(({ ctx }) => getOverview(ctx.verb)),
});

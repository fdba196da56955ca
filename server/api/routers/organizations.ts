import { listMembers } from "@/server/members";
import { readOrganization } from "@/server/organizations";
import { memberProcedure, router } from "../trpc";

export const organizationsRouter = router({
  current: memberProcedure.query(({ ctx }) => readOrganization(ctx.verb)),
  members: memberProcedure.query(({ ctx }) => listMembers(ctx.verb)),
});

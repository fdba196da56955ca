import { asc, eq } from "drizzle-orm";
import { members, users } from "@/db/schema";
import type { StoreId, UserId } from "@/domain/ids";
import type { Role } from "@/domain/roles";
import { read } from "../change";
import type { Ctx } from "../context";

export interface Member {
  userId: UserId;
  name: string | null;
  email: string;
  role: Role;
  storeIds: StoreId[];
  joinedAt: Date;
}

export function listMembers(ctx: Pick<Ctx, "db" | "organizationId">): Promise<Member[]> {
  return read(ctx, (tx) =>
    tx
      .select({
        userId: members.userId,
        name: users.name,
        email: users.email,
        role: members.role,
        storeIds: members.storeIds,
        joinedAt: members.createdAt,
      })
      .from(members)
      .innerJoin(users, eq(users.id, members.userId))
      .orderBy(asc(members.createdAt)),
  );
}

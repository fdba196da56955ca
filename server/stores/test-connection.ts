import { eq } from "drizzle-orm";
import { storeGrants, stores } from "@/db/schema";
import type { GrantPurpose } from "@/domain/grant";
import type { StoreId } from "@/domain/ids";
import type { PermissionCheck } from "@/integrations/marketplaces/marketplace";
import { read } from "../change";
import { type Ctx, demand } from "../context";
import { AppError, type ErrorReason, toAppError } from "../errors";
import { checkPermissions } from "../grants";

/** One token's answer: what it may do, or why the marketplace would not say. */
export type ConnectionTest = { purpose: GrantPurpose } & (
  | { outcome: "answered"; permissions: PermissionCheck[] }
  | { outcome: "failed"; reason: ErrorReason }
);

/** Asks the marketplace now, with every token of the store, what each may do. A token that fails stops no other. */
export async function testConnection(
  ctx: Ctx,
  storeId: StoreId,
): Promise<{ at: Date; tests: ConnectionTest[] }> {
  demand(ctx, "stores.manage", storeId);
  const held = await read(ctx, async (tx) => {
    if ((await tx.$count(stores, eq(stores.id, storeId))) === 0) {
      throw new AppError("not_found", `no store ${storeId}`);
    }
    return tx
      .select({ purpose: storeGrants.purpose })
      .from(storeGrants)
      .where(eq(storeGrants.storeId, storeId));
  });
  const tests: ConnectionTest[] = [];
  for (const { purpose } of held) tests.push(await testOne(ctx, storeId, purpose));
  return { at: ctx.now(), tests };
}

async function testOne(ctx: Ctx, storeId: StoreId, purpose: GrantPurpose): Promise<ConnectionTest> {
  try {
    const permissions = await checkPermissions(ctx, storeId, purpose === "all" ? "orders" : purpose);
    return { purpose, outcome: "answered", permissions };
  } catch (error) {
    const { code, detail } = toAppError(error);
    if (code === "internal") throw error;
    return { purpose, outcome: "failed", reason: detail.reason ?? code };
  }
}

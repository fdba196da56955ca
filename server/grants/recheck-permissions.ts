import type { StoreId } from "@/domain/ids";
import type { Ctx } from "../context";
import { toAppError } from "../errors";
import { checkPermissions } from "./check-permissions";

/** Authorized, and yet refused: the store then names the permission that is not there. Never fails itself. */
export async function recheckPermissions(ctx: Ctx, storeId: StoreId): Promise<void> {
  try {
    await checkPermissions(ctx, storeId, "orders");
  } catch (failure) {
    ctx.log.warn("permissions.not_checked", { store: storeId, code: toAppError(failure).code });
  }
}

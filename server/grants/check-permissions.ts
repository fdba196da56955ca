import { eq } from "drizzle-orm";
import { grants } from "@/db/schema";
import type { StoreId } from "@/domain/ids";
import type { PermissionCheck } from "@/integrations/marketplaces/marketplace";
import { change } from "../change";
import type { Ctx } from "../context";
import { type CallPurpose, withStore } from "./with-store";

/** Asks the marketplace what a store's token may do now, and keeps the answer with its time. */
export async function checkPermissions(
  ctx: Ctx,
  storeId: StoreId,
  purpose: CallPurpose,
): Promise<PermissionCheck[]> {
  return withStore(
    ctx,
    storeId,
    async ({ marketplace, credentials, grant }) => {
      const permissions = await marketplace.permissions.check(credentials, grant.purpose);
      await change(ctx, (tx) =>
        tx
          .update(grants)
          .set({ permissions, permissionsCheckedAt: ctx.now() })
          .where(eq(grants.id, grant.id)),
      );
      return permissions;
    },
    purpose,
  );
}

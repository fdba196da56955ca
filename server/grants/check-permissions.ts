import { and, eq } from "drizzle-orm";
import { grants, storeGrants } from "@/db/schema";
import type { StoreId } from "@/domain/ids";
import type { PermissionCheck } from "@/integrations/marketplaces/marketplace";
import { assessStores } from "../assessment";
import { change } from "../change";
import type { Ctx } from "../context";
import { type CallPurpose, withStore } from "./with-store";

/**
 * Asks the marketplace what a store's token may do now, and keeps the answer with its time. Orders that wait for what a
 * missing permission keeps back are judged by it.
 */
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
      await change(ctx, async (tx) => {
        const [before] = await tx
          .select({ permissions: grants.permissions })
          .from(grants)
          .where(and(eq(grants.id, grant.id), eq(grants.issuedAt, grant.issuedAt)));
        // A grant given anew since then came with an answer of its own.
        if (!before) return;
        await tx
          .update(grants)
          .set({ permissions, permissionsCheckedAt: ctx.now() })
          .where(eq(grants.id, grant.id));
        if (missing(before.permissions) === missing(permissions)) return;
        const served = await tx
          .select({ storeId: storeGrants.storeId })
          .from(storeGrants)
          .where(eq(storeGrants.grantId, grant.id));
        await assessStores(
          tx,
          ctx,
          served.map(({ storeId }) => storeId),
        );
      });
      return permissions;
    },
    purpose,
  );
}

const missing = (permissions: PermissionCheck[]) =>
  permissions
    .filter(({ isGranted }) => !isGranted)
    .map(({ permission }) => permission)
    .sort()
    .join();

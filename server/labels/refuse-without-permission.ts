import { eq } from "drizzle-orm";
import { grants } from "@/db/schema";
import type { StoreId } from "@/domain/ids";
import type { PermissionCheck } from "@/integrations/marketplaces/marketplace";
import { read } from "../change";
import type { Ctx } from "../context";
import { AppError } from "../errors";
import { checkPermissions, type OpenStore } from "../grants";

/** A label that cannot be followed once it is paid for is not bought: each step of its way is a permission. */
export async function refuseWithoutPermission(
  ctx: Ctx,
  { store, grant }: Pick<OpenStore, "store" | "grant">,
): Promise<void> {
  const [known] = await read(ctx, (tx) =>
    tx.select({ permissions: grants.permissions }).from(grants).where(eq(grants.id, grant.id)),
  );
  if (!missingIn(known?.permissions ?? [])) return;
  // It may have been given since.
  const missing = missingIn(await checkPermissions(ctx, store.id as StoreId, "orders"));
  if (!missing) return;
  throw new AppError("refused", `the permission ${missing} is missing`, {
    reason: "partner_permission_missing",
    facts: { permission: missing },
  });
}

const missingIn = (permissions: PermissionCheck[]) =>
  permissions.find(({ feature, isGranted }) => feature === "platform_labels" && !isGranted)?.permission;

import type { Database } from "@/db/database";
import type { OrganizationId, StoreId, UserId } from "@/domain/ids";
import { may, type Permission, type Role } from "@/domain/roles";
import type { Marketplace } from "@/integrations/marketplaces/marketplace";
import type { Vault } from "./crypto";
import { AppError } from "./errors";
import type { Logger } from "./logger";

/** Everything a verb reaches outside itself through; tests bring their own. */
export interface Services {
  db: Database;
  marketplaces: Map<string, Marketplace>;
  vault: Vault;
  /** Hands events to the job runner. May fail: what is in the outbox is delivered later. */
  send: (events: OutgoingEvent[]) => Promise<void>;
  now: () => Date;
  log: Logger;
  /** The address people and partners know this installation by. */
  appUrl: string;
}

export interface OutgoingEvent {
  id: string;
  name: string;
  data: Record<string, string>;
}

export type Actor =
  | { kind: "member"; userId: UserId; name: string; role: Role; storeIds: StoreId[] }
  | { kind: "system"; name: string };

/** Who acts, for which organization, through what. Every verb's first argument. */
export interface Ctx extends Services {
  organizationId: OrganizationId;
  actor: Actor;
  requestId: string;
}

/** The context of a job or a webhook: the product acts by itself. */
export function systemCtx(services: Services, organizationId: OrganizationId, name: string): Ctx {
  return { ...services, organizationId, actor: { kind: "system", name }, requestId: crypto.randomUUID() };
}

export const actorName = (actor: Actor) => actor.name;

/** Throws `forbidden` unless the actor may do it, and (for managers) may do it to this store. */
export function demand({ actor }: Pick<Ctx, "actor">, permission: Permission, storeId?: StoreId): void {
  if (actor.kind === "system") return;
  if (!may(actor.role, permission)) {
    throw new AppError("forbidden", `${actor.role} lacks ${permission}`, { facts: { permission } });
  }
  if (actor.role === "manager" && storeId && !actor.storeIds.includes(storeId)) {
    throw new AppError("forbidden", "the store is not assigned to this manager", {
      reason: "store_not_assigned",
    });
  }
}

export function marketplaceOf(ctx: Pick<Ctx, "marketplaces">, id: string): Marketplace {
  const marketplace = ctx.marketplaces.get(id);
  if (!marketplace) throw new AppError("not_found", `marketplace ${id} is not offered here`);
  return marketplace;
}

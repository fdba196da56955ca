import type { OrganizationId } from "@/domain/ids";
import { type Ctx, systemCtx } from "@/server/context";
import { services } from "@/server/services";

/** The context of a job: its event names the organization, its id the actor in every history. */
export function jobCtx(organizationId: string, job: string): Ctx {
  return systemCtx(services(), organizationId as OrganizationId, job);
}

import { redirect } from "next/navigation";
import { cache } from "react";
import type { OrganizationId } from "@/domain/ids";
import type { Actor } from "../context";
import { memberOf } from "../members";
import { type OwnOrganization, organizationsOf, switchOrganization } from "../organizations";
import { authServices } from "./auth-services";
import type { Session } from "./find-session";
import { currentSession } from "./session";

/** For pages that need a person: sends everybody else to sign in. */
export async function requireSession(): Promise<Session> {
  return (await currentSession()) ?? redirect("/sign-in");
}

export interface SignedIn {
  session: Session;
  organizationId: OrganizationId;
  actor: Extract<Actor, { kind: "member" }>;
  /** All organizations of the person, for the switcher. */
  organizations: OwnOrganization[];
}

/** For pages of the product: a person who looks at an organization they belong to. */
export const requireMember = cache(async (): Promise<SignedIn> => {
  const session = await requireSession();
  const services = authServices();
  const organizations = await organizationsOf(services, session.user.id);
  const current = organizations.find(({ id }) => id === session.organizationId) ?? organizations[0];
  if (!current) redirect("/organizations/new");
  if (current.id !== session.organizationId) {
    await switchOrganization(services, session, current.id);
    // What else this request reads still has the old session before it.
    redirect("/");
  }

  const membership = await memberOf(services, current.id, session.user.id);
  // They were taken off between the two questions.
  if (!membership) redirect("/organizations/new");
  const actor = { kind: "member", userId: session.user.id, ...membership } as const;
  return { session, organizationId: current.id, actor, organizations };
});

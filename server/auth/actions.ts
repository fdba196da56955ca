"use server";

import { redirect } from "next/navigation";
import type { OrganizationId } from "@/domain/ids";
import { switchOrganization } from "../organizations";
import { authServices } from "./auth-services";
import { signOut } from "./next-auth";
import { requireSession } from "./require-member";

export async function signOutAction(): Promise<void> {
  await signOut({ redirectTo: "/sign-in" });
}

/** The id comes from a browser; the verb asks whether the person belongs there. */
export async function switchOrganizationAction(organizationId: string): Promise<void> {
  await switchOrganization(authServices(), await requireSession(), organizationId as OrganizationId);
  redirect("/");
}

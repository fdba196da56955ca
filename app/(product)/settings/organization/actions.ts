"use server";

import type { ActionAnswer } from "@/components/settings/settle";
import { authServices } from "@/server/auth/auth-services";
import { failureOf } from "@/server/auth/failure-of";
import { requireMember } from "@/server/auth/require-member";
import { updateOrganization } from "@/server/organizations";

export const saveOrganizationName = async (name: string): Promise<ActionAnswer> => save({ name });

export const saveRetention = async (retentionDays: number): Promise<ActionAnswer> => save({ retentionDays });

async function save(input: { name?: string; retentionDays?: number }): Promise<ActionAnswer> {
  const { actor, organizationId } = await requireMember();
  const ctx = { ...authServices(), actor, organizationId, requestId: crypto.randomUUID() };
  try {
    await updateOrganization(ctx, input);
    return {};
  } catch (error) {
    return { failure: failureOf(error) };
  }
}

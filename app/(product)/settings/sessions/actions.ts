"use server";

import type { ActionAnswer } from "@/components/settings/settle";
import { revokeOtherSessions, revokeSession } from "@/server/auth";
import { authServices } from "@/server/auth/auth-services";
import { failureOf } from "@/server/auth/failure-of";
import { requireSession } from "@/server/auth/require-member";

export async function revokeOneSession(id: string): Promise<ActionAnswer> {
  const session = await requireSession();
  try {
    await revokeSession(authServices(), session, id);
    return {};
  } catch (error) {
    return { failure: failureOf(error) };
  }
}

export async function revokeOthers(): Promise<number> {
  return revokeOtherSessions(authServices(), await requireSession());
}

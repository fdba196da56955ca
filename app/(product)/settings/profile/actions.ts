"use server";

import type { ActionAnswer } from "@/components/settings/settle";
import { updateProfile } from "@/server/auth";
import { authServices } from "@/server/auth/auth-services";
import { failureOf } from "@/server/auth/failure-of";
import { requireSession } from "@/server/auth/require-member";

export async function saveOwnName(name: string): Promise<ActionAnswer> {
  const session = await requireSession();
  try {
    await updateProfile(authServices(), session, { name });
    return {};
  } catch (error) {
    return { failure: failureOf(error) };
  }
}

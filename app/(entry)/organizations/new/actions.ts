"use server";

import { redirect } from "next/navigation";
import type { FormAnswer } from "@/components/entry/form-answer";
import { authServices } from "@/server/auth/auth-services";
import { failureOf } from "@/server/auth/failure-of";
import { requireSession } from "@/server/auth/require-member";
import { createOrganization, switchOrganization } from "@/server/organizations";
import { formText } from "../../form-text";

export async function makeOrganization(_before: FormAnswer, form: FormData): Promise<FormAnswer> {
  const session = await requireSession();
  const services = authServices();
  const typed = { name: formText(form, "name"), person: formText(form, "person") };
  // Asked only of people who have no name yet.
  const input = form.has("person") ? typed : { name: typed.name };
  try {
    const { id } = await createOrganization(services, session.user, input);
    await switchOrganization(services, session, id);
  } catch (error) {
    return { failure: failureOf(error), typed };
  }
  redirect("/");
}

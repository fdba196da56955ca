"use server";

import { redirect } from "next/navigation";
import type { FormAnswer } from "@/components/entry/form-answer";
import { updateProfile } from "@/server/auth";
import { authServices } from "@/server/auth/auth-services";
import { failureOf } from "@/server/auth/failure-of";
import { requireSession } from "@/server/auth/require-member";
import { createOrganization, switchOrganization } from "@/server/organizations";
import { formText } from "../../form-text";

export async function makeOrganization(_before: FormAnswer, form: FormData): Promise<FormAnswer> {
  const session = await requireSession();
  const services = authServices();
  const typed = { name: formText(form, "name"), person: formText(form, "person") };
  let { user } = session;

  // Asked only of people who have no name yet.
  if (form.has("person")) {
    try {
      await updateProfile(services, session, { name: typed.person });
      user = { ...user, name: typed.person };
    } catch (error) {
      return { failure: { ...failureOf(error), field: "person" }, typed };
    }
  }
  try {
    const { id } = await createOrganization(services, user, { name: typed.name });
    await switchOrganization(services, session, id);
  } catch (error) {
    return { failure: failureOf(error), typed };
  }
  redirect("/");
}

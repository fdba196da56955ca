"use server";

import type { Route } from "next";
import { redirect } from "next/navigation";
import type { FormAnswer } from "@/components/entry/form-answer";
import { failureOf } from "@/server/auth/failure-of";
import { localPath } from "@/server/auth/local-path";
import { requestSignIn } from "@/server/auth/request-sign-in";
import { formText } from "../form-text";
import { askedAddress, rememberAddress } from "./asked-address";

export async function askForLink(_before: FormAnswer, form: FormData): Promise<FormAnswer> {
  const email = formText(form, "email");
  const next = localPath(formText(form, "next"));
  try {
    const { address } = await requestSignIn(email, next);
    await rememberAddress(address);
  } catch (error) {
    return { failure: failureOf(error), typed: { email } };
  }
  redirect(`/sign-in/check-your-mail?${new URLSearchParams({ next })}` as Route);
}

export async function askAgain(_before: FormAnswer, form: FormData): Promise<FormAnswer> {
  const address = await askedAddress();
  // The cookie lives as long as the link; afterwards the address has to be typed again.
  if (!address) redirect("/sign-in");
  try {
    await requestSignIn(address, localPath(formText(form, "next")));
    return { isDone: true };
  } catch (error) {
    // There is no field for the address here to stand beside.
    return { failure: { ...failureOf(error), field: undefined } };
  }
}

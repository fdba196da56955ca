import { AuthError } from "next-auth";
import { AppError } from "../errors";
import { signIn } from "./next-auth";
import { normalizeAddress } from "./normalize-address";

/** Sends the mail, or throws what the form shows. For server actions: Next checks where those come from. */
export async function requestSignIn(typed: string, next: string): Promise<{ address: string }> {
  const address = normalizeAddress(typed);
  const answer = await ask(address, next);
  if (new URL(answer, "http://localhost").searchParams.has("error")) {
    throw new AppError("internal", "next-auth did not start the sign-in");
  }
  return { address };
}

async function ask(email: string, next: string): Promise<string> {
  try {
    return await signIn("email", { email, redirect: false, redirectTo: next });
  } catch (error) {
    // Ours, in next-auth's wrapping.
    const cause = error instanceof AuthError ? error.cause?.err : undefined;
    throw cause instanceof AppError ? cause : error;
  }
}

import { cookies } from "next/headers";
import { linkMinutes } from "@/server/auth/sign-in-link";

const name = "sign_in_address";

/** So that the next page can name the address without putting it into the address bar and the logs. */
export async function rememberAddress(address: string): Promise<void> {
  (await cookies()).set(name, address, {
    path: "/sign-in",
    maxAge: linkMinutes * 60,
    httpOnly: true,
    sameSite: "lax",
  });
}

export async function askedAddress(): Promise<string | null> {
  return (await cookies()).get(name)?.value ?? null;
}

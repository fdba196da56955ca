import { headers } from "next/headers";
import { getLocale } from "next-intl/server";
import type { Locale } from "@/i18n/locales";
import { networkAddressOf } from "./network-address-of";

/** What a request says of the person behind it. */
export interface Visitor {
  locale: Locale;
  userAgent: string;
  networkAddress: string;
}

export async function currentVisitor(): Promise<Visitor> {
  const sent = await headers();
  return {
    locale: await getLocale(),
    userAgent: sent.get("user-agent") ?? "",
    networkAddress: networkAddressOf(sent),
  };
}

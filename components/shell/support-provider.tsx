"use client";

import { createContext, type ReactNode, use } from "react";

const SupportContext = createContext<string | null>(null);

/** Where people of this installation ask for help; null where nobody said. */
export function SupportProvider({ url, children }: { url: string | null; children: ReactNode }) {
  return <SupportContext value={url}>{children}</SupportContext>;
}

export const useSupportUrl = () => use(SupportContext);

"use client";

import type { Route } from "next";
import { usePathname, useRouter, useSearchParams } from "next/navigation";
import { createContext, type ReactNode, use, useMemo, useOptimistic, useTransition } from "react";
import { type AddressPatch, patchQuery, readValues } from "./address";

type AddressContextValue = {
  value: (name: string) => string | null;
  values: (name: string) => string[];
  href: (patch: AddressPatch) => Route;
  go: (patch: AddressPatch) => void;
  /** The address has changed and the list still shows what was before. */
  isPending: boolean;
};

const AddressContext = createContext<AddressContextValue | null>(null);

export function useAddress(): AddressContextValue {
  const context = use(AddressContext);
  if (!context) throw new Error("The state of a list needs an AddressProvider above it");
  return context;
}

/**
 * The state of a list lives in the address: it can be sent to a colleague, and Back undoes it. What was just
 * asked for counts at once, before the address says it: filters show it, the next change builds on it, and a
 * search that is still being typed is not overwritten by the address of a moment ago.
 */
export function AddressProvider({ children }: { children: ReactNode }) {
  const router = useRouter();
  const pathname = usePathname();
  const [query, setQuery] = useOptimistic(useSearchParams().toString());
  const [isPending, startTransition] = useTransition();

  const context = useMemo(() => {
    // The path is the one that is open, so it exists.
    const route = (next: string) => (next ? `${pathname}?${next}` : pathname) as Route;
    return {
      value: (name: string) => new URLSearchParams(query).get(name),
      values: (name: string) => readValues(query, name),
      href: (patch: AddressPatch) => route(patchQuery(query, patch)),
      go: (patch: AddressPatch) => {
        const next = patchQuery(query, patch);
        startTransition(() => {
          setQuery(next);
          router.replace(route(next), { scroll: false });
        });
      },
      isPending,
    };
  }, [query, setQuery, pathname, router, isPending]);

  return <AddressContext value={context}>{children}</AddressContext>;
}

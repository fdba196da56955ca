"use client";

import { usePathname, useSearchParams } from "next/navigation";

/**
 * What the side panel shows, kept in the address. The history is changed directly, without asking the
 * server for the page again: the panel opens at once and the list under it stays as it is.
 */
export function useAddressPanel(param = "panel") {
  const pathname = usePathname();
  const params = useSearchParams();

  const change = (value: string | null) => {
    const next = new URLSearchParams(params);
    if (value) next.set(param, value);
    else next.delete(param);
    const query = next.toString();
    const address = query ? `${pathname}?${query}` : pathname;
    // One step back leaves the panel, however many rows were looked at in it.
    if (params.has(param)) window.history.replaceState(null, "", address);
    else window.history.pushState(null, "", address);
  };

  return { value: params.get(param), open: (value: string) => change(value), close: () => change(null) };
}

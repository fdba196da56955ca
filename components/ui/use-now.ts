"use client";

import { useNow as useRequestNow } from "next-intl";
import { useSyncExternalStore } from "react";

const tickMs = 30_000;
const listeners = new Set<() => void>();
let timer: ReturnType<typeof setInterval> | undefined;

const toTick = (instantMs: number) => Math.floor(instantMs / tickMs) * tickMs;

function subscribe(listener: () => void) {
  listeners.add(listener);
  timer ??= setInterval(() => {
    for (const each of listeners) each();
  }, tickMs);
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    clearInterval(timer);
    timer = undefined;
  };
}

/**
 * The present in milliseconds, to half a minute. One timer drives every time on the page, and the first
 * paint uses the server's clock, so that both sides print the same words.
 */
export function useNow(): number {
  const requestNow = useRequestNow().getTime();
  return useSyncExternalStore(
    subscribe,
    () => toTick(Date.now()),
    () => toTick(requestNow),
  );
}

"use client";

import { useSyncExternalStore } from "react";

const never = () => () => undefined;

/** ⌘ on Apple's keyboards, Ctrl elsewhere; the server prints ⌘ and the browser corrects it. */
export function useModifierKey(): string {
  const isApple = useSyncExternalStore(
    never,
    () => /Mac|iPhone|iPad/.test(navigator.userAgent),
    () => true,
  );
  return isApple ? "⌘" : "Ctrl ";
}

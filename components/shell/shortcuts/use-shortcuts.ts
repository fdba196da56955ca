"use client";

import { useEffect, useId } from "react";
import type { Shortcut, ShortcutGroup } from "./shortcut";
import { useShortcutRegistry } from "./shortcut-provider";

/** Keys that work while the caller is on the page, and are listed under `?`. */
export function useShortcuts(group: ShortcutGroup, shortcuts: readonly Shortcut[]) {
  const id = useId();
  const { register } = useShortcutRegistry();
  // Registered anew after every render, so that `run` never acts on an old list.
  useEffect(() => register(id, group, shortcuts));
}

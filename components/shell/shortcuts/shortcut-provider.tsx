"use client";

import { createContext, type ReactNode, use, useCallback, useEffect, useMemo, useRef, useState } from "react";
import { isKeyTaken } from "./is-key-taken";
import { keyOf, matchShortcut, type Shortcut, type ShortcutGroup, type ShortcutRegistry } from "./shortcut";
import { ShortcutHelp } from "./shortcut-help";

type ShortcutContextValue = {
  register: (id: string, group: ShortcutGroup, shortcuts: readonly Shortcut[]) => () => void;
  openHelp: () => void;
};

const ShortcutContext = createContext<ShortcutContextValue | null>(null);

/** Keys of a sequence must follow one another within this time. */
const sequenceMs = 1000;

export function useShortcutRegistry() {
  const context = use(ShortcutContext);
  if (!context) throw new Error("Shortcuts need a ShortcutProvider above them");
  return context;
}

export function useShortcutHelp() {
  return { open: useShortcutRegistry().openHelp };
}

export function ShortcutProvider({ children }: { children: ReactNode }) {
  const registry = useRef<ShortcutRegistry>(new Map());
  const [helped, setHelped] = useState<ShortcutRegistry | null>(null);

  const register = useCallback<ShortcutContextValue["register"]>((id, group, shortcuts) => {
    registry.current.set(id, { group, shortcuts });
    return () => registry.current.delete(id);
  }, []);
  const openHelp = useCallback(() => setHelped(new Map(registry.current)), []);

  useEffect(() => {
    let pressed: string[] = [];
    let timer: ReturnType<typeof setTimeout> | undefined;

    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.altKey || event.isComposing) return;
      const taken = isKeyTaken(event.target);
      if (taken === "layer") return;
      const candidates = [...registry.current.values()]
        .flatMap(({ shortcuts }) => shortcuts)
        .filter((shortcut) => taken === null || shortcut.isAllowedInFields);

      clearTimeout(timer);
      const key = keyOf(event);
      const sequence = matchShortcut(candidates, [...pressed, key]);
      pressed = sequence.isBegun ? [...pressed, key] : [key];
      const { complete } = sequence.isBegun ? sequence : matchShortcut(candidates, [key]);
      timer = setTimeout(() => {
        pressed = [];
      }, sequenceMs);
      if (!complete) return;
      pressed = [];
      event.preventDefault();
      complete.run(event);
    };

    document.addEventListener("keydown", onKeyDown);
    return () => {
      clearTimeout(timer);
      document.removeEventListener("keydown", onKeyDown);
    };
  }, []);

  const value = useMemo(() => ({ register, openHelp }), [register, openHelp]);
  return (
    <ShortcutContext value={value}>
      {children}
      <ShortcutHelp registry={helped} onClose={() => setHelped(null)} />
    </ShortcutContext>
  );
}

"use client";

import { createContext, type ReactNode, use, useCallback, useEffect, useMemo, useState } from "react";
import type { PaletteSource } from "./palette-source";

type PaletteContextValue = {
  isOpen: boolean;
  open: () => void;
  close: () => void;
  sources: readonly PaletteSource[];
  register: (source: PaletteSource) => () => void;
};

const PaletteContext = createContext<PaletteContextValue | null>(null);

export function usePalette(): PaletteContextValue {
  const context = use(PaletteContext);
  if (!context) throw new Error("The palette needs a PaletteProvider above it");
  return context;
}

/** Adds a source while the caller is on the page. Keep `source` stable: useMemo, or a constant. */
export function usePaletteSource(source: PaletteSource) {
  const { register } = usePalette();
  useEffect(() => register(source), [register, source]);
}

export function PaletteProvider({ children }: { children: ReactNode }) {
  const [isOpen, setIsOpen] = useState(false);
  const [sources, setSources] = useState<readonly PaletteSource[]>([]);

  const open = useCallback(() => setIsOpen(true), []);
  const close = useCallback(() => setIsOpen(false), []);
  const register = useCallback((source: PaletteSource) => {
    setSources((known) => [...known, source]);
    return () => setSources((known) => known.filter((each) => each !== source));
  }, []);

  const value = useMemo(
    () => ({ isOpen, open, close, sources, register }),
    [isOpen, open, close, sources, register],
  );
  return <PaletteContext value={value}>{children}</PaletteContext>;
}

"use client";

import { useEffect, useState } from "react";
import type { PaletteItem, PaletteSource } from "./palette-source";

export type Found = { source: PaletteSource; items: PaletteItem[]; state: "searching" | "done" | "failed" };

const pauseMs = 120;

/** Asks every source anew for each pause in typing; answers to older words are dropped. */
export function useFoundItems(sources: readonly PaletteSource[], words: string): Found[] {
  const [found, setFound] = useState<Map<string, Found>>(new Map());

  useEffect(() => {
    const controller = new AbortController();
    const put = (source: PaletteSource, items: PaletteItem[], state: Found["state"]) =>
      setFound((known) => new Map(known).set(source.id, { source, items, state }));

    const ask = async (source: PaletteSource) => {
      try {
        const items = await source.find(words, controller.signal);
        if (!controller.signal.aborted) put(source, items, "done");
      } catch {
        // The palette says that this source could not be searched; the others still answer.
        if (!controller.signal.aborted) put(source, [], "failed");
      }
    };
    const timer = setTimeout(
      () => {
        for (const source of sources) void ask(source);
      },
      words ? pauseMs : 0,
    );
    return () => {
      clearTimeout(timer);
      controller.abort();
    };
  }, [sources, words]);

  return sources.flatMap(
    (source) => found.get(source.id) ?? { source, items: [], state: "searching" as const },
  );
}

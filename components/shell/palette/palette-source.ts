import type { LucideIcon } from "lucide-react";
import type { Route } from "next";

export type PaletteItem = {
  id: string;
  label: string;
  /** Tells it from others of the same name: a store, a state. */
  detail?: string;
  icon?: LucideIcon;
  /** Other words that find it. */
  keywords?: readonly string[];
} & ({ href: Route } | { run: () => void });

export type PaletteSource = {
  id: string;
  heading: string;
  /** What is offered for these words; nothing typed is an empty string. */
  find: (words: string, signal: AbortSignal) => PaletteItem[] | Promise<PaletteItem[]>;
};

/** For sources that hold all their items: each word typed must begin a word of the item. */
export function matchItems(items: readonly PaletteItem[], words: string): PaletteItem[] {
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean);
  return items.filter((item) => {
    const text = [item.label, item.detail ?? "", ...(item.keywords ?? [])].join(" ").toLowerCase();
    // Chinese is written without spaces, so there a word may begin anywhere.
    return wanted.every((word) =>
      /\p{Script=Han}/u.test(word) ? text.includes(word) : ` ${text}`.includes(` ${word}`),
    );
  });
}

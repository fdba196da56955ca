/** Where the help lists it. */
export type ShortcutGroup = "go" | "list" | "everywhere";

export type Shortcut = {
  /** One key, or keys pressed one after the other: `["j"]`, `["g", "o"]`, `["mod+k"]`. */
  keys: readonly string[];
  label: string;
  run: (event: KeyboardEvent) => void;
  /** Also while somebody types in a field. */
  isAllowedInFields?: boolean;
};

/** What the page offers, by the part of it that does. */
export type ShortcutRegistry = Map<string, { group: ShortcutGroup; shortcuts: readonly Shortcut[] }>;

/** "mod+k" for ⌘K and Ctrl K, "shift+x", or the key itself: "?" needs no "shift+". */
export function keyOf(event: KeyboardEvent): string {
  const key = event.key === " " ? "space" : event.key.toLowerCase();
  const isLetter = /^[a-z]$/.test(key);
  return [event.metaKey || event.ctrlKey ? "mod" : "", event.shiftKey && isLetter ? "shift" : "", key]
    .filter(Boolean)
    .join("+");
}

/** The shortcut that `pressed` completes, or whether some shortcut begins with it. */
export function matchShortcut(shortcuts: readonly Shortcut[], pressed: readonly string[]) {
  const begun = shortcuts.filter(({ keys }) => pressed.every((key, index) => keys[index] === key));
  // The one registered last wins: a panel's key stands in front of the list's below it.
  return {
    complete: begun.findLast(({ keys }) => keys.length === pressed.length),
    isBegun: begun.length > 0,
  };
}

import { describe, expect, it } from "vitest";
import { keyOf, matchShortcut, type Shortcut } from "./shortcut";

const press = (key: string, held: Partial<KeyboardEvent> = {}) =>
  keyOf({ metaKey: false, ctrlKey: false, shiftKey: false, key, ...held } as KeyboardEvent);

describe("keyOf", () => {
  it.each([
    [press("j"), "j"],
    [press("J", { shiftKey: true }), "shift+j"],
    [press("k", { metaKey: true }), "mod+k"],
    [press("k", { ctrlKey: true }), "mod+k"],
    [press("?", { shiftKey: true }), "?"],
    [press(" "), "space"],
    [press("Escape"), "escape"],
  ])("names %s", (actual, expected) => {
    expect(actual).toBe(expected);
  });
});

describe("matchShortcut", () => {
  const named = (label: string, ...keys: string[]): Shortcut => ({ label, keys, run: () => undefined });
  const shortcuts = [named("orders", "g", "o"), named("next", "j"), named("panel's next", "j")];

  it("completes a sequence only with its last key", () => {
    expect(matchShortcut(shortcuts, ["g"])).toEqual({ complete: undefined, isBegun: true });
    expect(matchShortcut(shortcuts, ["g", "o"]).complete?.label).toBe("orders");
  });

  it("forgets a sequence that nothing has", () => {
    expect(matchShortcut(shortcuts, ["g", "x"])).toEqual({ complete: undefined, isBegun: false });
  });

  it("prefers what was registered last", () => {
    expect(matchShortcut(shortcuts, ["j"]).complete?.label).toBe("panel's next");
  });
});

import { describe, expect, it } from "vitest";
import { backfillWindows, nextPullAt, nextWindow } from "./pull-plan";

const now = new Date("2026-11-21T12:00:00Z");
const ago = (minutes: number) => new Date(now.getTime() - minutes * 60_000);
const twoDays = 2 * 24 * 60;

describe("nextWindow", () => {
  it.each<[string, number | null, number | null, number, boolean]>([
    ["TTS-20, NIWO-TEMU-25: the first pull looks two days back", null, null, twoDays, true],
    ["a pull soon after a look-back reads an hour back from the cursor", 2, 2, 62, false],
    ["a look-back that would be older than 15 minutes by the next pull is made now", 10, 10, twoDays, true],
    [
      "LX-13: a gap of any length is closed from the cursor",
      5 * 24 * 60,
      5 * 24 * 60,
      5 * 24 * 60 + 60,
      true,
    ],
  ])("%s", (_, cursor, lookBack, minutesBack, looksBack) => {
    const history = {
      cursorAt: cursor === null ? null : ago(cursor),
      lookedBackAt: lookBack === null ? null : ago(lookBack),
    };
    expect(nextWindow(history, now)).toEqual({ from: ago(minutesBack), to: now, looksBack });
  });
});

it.each([
  ["LX-33: nothing new", false, false, 10],
  ["the store is selling", true, false, 2],
  ["the pull failed", false, true, 2],
])("%s: pulls again after %s %s %i minutes", (_, foundNew, failed, minutes) => {
  expect(nextPullAt(now, { foundNew, failed })).toEqual(ago(-minutes));
});

it("TTS-19, LX-34: a first import goes day by day, newest first, without gaps", () => {
  const windows = backfillWindows(now, 30);
  expect(windows).toHaveLength(30);
  expect(windows[0]?.to).toEqual(now);
  for (const [index, { from }] of windows.slice(0, -1).entries())
    expect(windows[index + 1]?.to).toEqual(from);
  expect(windows.at(-1)?.from).toEqual(ago(30 * 24 * 60));
});

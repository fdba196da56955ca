import { describe, expect, it } from "vitest";
import { daysLeft, dayWindows, nextPullAt, nextWindow } from "./pull-plan";

const now = new Date("2026-11-21T12:00:00Z");
const ago = (minutes: number) => new Date(now.getTime() - minutes * 60_000);
const twoDays = 2 * 24 * 60;

describe("nextWindow", () => {
  it.each<[string, number | null, number | null, number, boolean]>([
    ["TTS-20, NIWO-TEMU-25, R-2: the first pull looks two days back", null, null, twoDays, true],
    ["R-2: a pull soon after a look-back reads an hour back from the cursor", 2, 2, 62, false],
    [
      "R-2: a look-back that would be older than 15 minutes by the next pull is made now",
      10,
      10,
      twoDays,
      true,
    ],
  ])("%s", (_, cursor, lookBack, minutesBack, looksBack) => {
    const history = {
      cursorAt: cursor === null ? null : ago(cursor),
      lookedBackAt: lookBack === null ? null : ago(lookBack),
    };
    expect(nextWindow(history, now)).toEqual({ from: ago(minutesBack), to: now, looksBack, isBehind: false });
  });

  it("LX-13: a gap of any length is closed from the cursor, no more than two days at once", () => {
    const month = 30 * 24 * 60;
    let history = { cursorAt: ago(month), lookedBackAt: ago(month) };
    let isBehind = true;
    let windows = 0;
    while (isBehind) {
      const window = nextWindow(history, now);
      expect(window.from.getTime()).toBeLessThan(history.cursorAt.getTime());
      expect(window.to.getTime() - window.from.getTime()).toBeLessThanOrEqual(twoDays * 60_000);
      expect(window.to.getTime()).toBeGreaterThan(history.cursorAt.getTime());
      history = { ...history, cursorAt: window.to };
      ({ isBehind } = window);
      expect(window.looksBack).toBe(!isBehind);
      windows += 1;
    }
    expect(history.cursorAt).toEqual(now);
    expect(windows).toBe(16);
  });
});

it.each([
  ["LX-33: nothing new", false, false, 10],
  ["the store is selling", true, false, 2],
  ["the pull failed", false, true, 2],
])("%s: pulls again after %s %s %i minutes", (_, foundNew, failed, minutes) => {
  expect(nextPullAt(now, { foundNew, failed })).toEqual(ago(-minutes));
});

it("TTS-19, LX-34, R-1: a first import goes day by day, newest first, without gaps", () => {
  const windows = dayWindows({ from: ago(30 * 24 * 60), to: now });
  expect(windows).toHaveLength(30);
  expect(windows[0]?.to).toEqual(now);
  for (const [index, { from }] of windows.slice(0, -1).entries())
    expect(windows[index + 1]?.to).toEqual(from);
  expect(windows.at(-1)?.from).toEqual(ago(30 * 24 * 60));
});

it("SC-07, R-1: a period that is no whole number of days ends with what is over, and goes on where it stopped", () => {
  const period = { from: ago(36 * 60), to: now };
  const [first, second] = [
    { from: ago(24 * 60), to: now },
    { from: ago(36 * 60), to: ago(24 * 60) },
  ];
  expect(dayWindows(period)).toEqual([first, second]);
  expect(daysLeft(period, null)).toEqual([first, second]);
  expect(daysLeft(period, first.from)).toEqual([second]);
  expect(daysLeft(period, period.from)).toEqual([]);
});

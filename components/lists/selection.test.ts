import { expect, it } from "vitest";
import { keepShown, nothingSelected, recordResults, selectRange, toggleAll, toggleRow } from "./selection";

const rows = ["a", "b", "c", "d"];
const chosen = (state: typeof nothingSelected) => [...state.selected].sort().join("");

it("toggles one row", () => {
  const one = toggleRow(nothingSelected, "b");
  expect(chosen(one)).toBe("b");
  expect(chosen(toggleRow(one, "b"))).toBe("");
});

it("selects a range in both directions from the row touched last", () => {
  expect(chosen(selectRange(toggleRow(nothingSelected, "b"), rows, "d"))).toBe("bcd");
  expect(chosen(selectRange(toggleRow(nothingSelected, "c"), rows, "a"))).toBe("abc");
});

it("takes a range without a beginning, or from a row that is gone, as one row", () => {
  expect(chosen(selectRange(nothingSelected, rows, "c"))).toBe("c");
  expect(chosen(selectRange({ ...nothingSelected, anchor: "gone" }, rows, "c"))).toBe("c");
});

it("selects all, and none when all were selected", () => {
  const all = toggleAll(toggleRow(nothingSelected, "a"), rows);
  expect(chosen(all)).toBe("abcd");
  expect(chosen(toggleAll(all, rows))).toBe("");
  expect(chosen(toggleAll(nothingSelected, []))).toBe("");
});

it("keeps failed rows selected and lets the done ones go", () => {
  const after = recordResults(toggleAll(nothingSelected, rows), [
    { id: "a", isDone: true },
    { id: "b", isDone: false, message: "UPS is not paired" },
  ]);
  expect(chosen(after)).toBe("bcd");
  expect(after.results.get("b")?.message).toBe("UPS is not paired");
});

it("forgets rows that are no longer shown", () => {
  const two = toggleRow(toggleRow(nothingSelected, "a"), "d");
  expect(chosen(keepShown(two, ["a", "b"]))).toBe("a");
  expect(keepShown(two, rows)).toBe(two);
});

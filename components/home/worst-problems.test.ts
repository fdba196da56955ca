import { expect, it } from "vitest";
import { worstProblems } from "./worst-problems";

const problem = (name: string, orders: number, minute: number) => ({
  name,
  orders,
  openedAt: new Date(minute * 60_000),
});

it("takes what holds most orders, the oldest first among equals", () => {
  const problems = [
    problem("new", 2, 9),
    problem("old", 2, 1),
    problem("big", 40, 5),
    problem("small", 1, 0),
  ];
  expect(worstProblems(problems, 3).map(({ name }) => name)).toEqual(["big", "old", "new"]);
});

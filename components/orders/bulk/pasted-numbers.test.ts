import { describe, expect, it } from "vitest";
import { readPastedNumbers, repeatedNumbers } from "./pasted-numbers";

const orders = [
  { id: "a", number: 1001, platformOrderId: "577001" },
  { id: "b", number: 1002, platformOrderId: "577002" },
  { id: "c", number: 1003, platformOrderId: "577003" },
];

describe("readPastedNumbers", () => {
  it.each([
    ["1ZA\n1ZB\n", "a", { a: "1ZA", b: "1ZB" }],
    ["1ZB\r\n1ZC\r\n1ZD", "b", { b: "1ZB", c: "1ZC" }],
    ["577003\t1ZC\n577001\t1ZA", "a", { a: "1ZA", c: "1ZC" }],
    ["#1002, 1ZB", "a", { b: "1ZB" }],
    ["1002;1ZB", "c", { b: "1ZB" }],
    ["577001\tUPS\t1ZA", "a", { a: "1ZA" }],
    ["999999\t1ZX", "a", {}],
    ["", "a", {}],
  ])("reads %j from %s on", (text, startId, expected) => {
    expect(readPastedNumbers(text, orders, startId)).toEqual(expected);
  });
});

it("finds numbers that stand beside two orders", () => {
  expect([...repeatedNumbers({ a: "1Za", b: " 1ZA", c: "1ZC", d: "" })]).toEqual(["a", "b"]);
});

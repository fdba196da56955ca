import { describe, expect, it } from "vitest";
import { compile } from "./expression";

const event = { name: "order/paid", data: { store: "s1", n: 3, live: true, deep: { er: "x" }, none: null } };

describe("compile", () => {
  it.each<[string, unknown]>([
    ["event.data.store", "s1"],
    ["event.data.deep.er", "x"],
    ["event.data.missing", null],
    ["event.data.missing.deeper", null],
    ["event.data.toString", null],
    ["'it\\'s'", "it's"],
    ['"double"', "double"],
    ["event.data.n == 3", true],
    ["event.data.n == '3'", false],
    ["event.data.n != -1.5", true],
    ["event.data.none == null && event.data.missing == null", true],
    ["event.data.live", true],
    ["event.data.live == false || event.data.n == 3", true],
    ["(event.data.live || event.data.n == 4) && event.data.n == 4", false],
    ["event.data.store + '-' + event.data.n", "s1-3"],
    ["event.data.n + 1", 4],
    ["event.data.missing + '/' + event.data.store", "/s1"],
    ["  event.name=='order/paid'  ", true],
  ])("%s", (text, value) => {
    expect(compile(text)(event)).toEqual(value);
  });

  it.each([
    "",
    "event.data.n > 3",
    "async.data.n == event.data.n",
    "event.data.items[0]",
    "size(event.data.items)",
    "event.data.n == 1 == true",
    "(event.data.n",
    "'open",
    "!event.data.live",
    "events.data",
  ])("refuses %s", (text) => {
    expect(() => compile(text)).toThrow(`the expression "${text}" cannot be used`);
  });
});

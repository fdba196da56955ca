import { expect, it } from "vitest";
import { readFailure } from "./failure";

const answered = (failure: unknown) => Object.assign(new Error("answered"), { data: { failure } });

it("reads what the API says", () => {
  const failure = {
    code: "refused",
    reason: "sku_taken",
    field: "code",
    facts: { sku: "MUG" },
    requestId: "req_1",
  };
  expect(readFailure(answered(failure))).toEqual(failure);
});

it("drops parts of the wrong kind", () => {
  expect(readFailure(answered({ code: "conflict", reason: 7, facts: { a: {} } }))).toEqual({
    code: "conflict",
  });
});

it.each([
  ["directly", new TypeError("Failed to fetch")],
  ["wrapped", new Error("call failed", { cause: new TypeError("NetworkError when attempting to fetch") })],
])("knows a line that is down, %s", (_, error) => {
  expect(readFailure(error)).toEqual({ code: "offline" });
});

it("throws a fault of our own code on", () => {
  const fault = new TypeError("x is not a function");
  expect(() => readFailure(fault)).toThrow(fault);
});

import { expect, it } from "vitest";
import { requestIdOf } from "./request-id-of";

it.each([
  [Object.assign(new Error("server"), { digest: "2413" }), "2413"],
  [Object.assign(new Error("api"), { data: { failure: { requestId: "req_1" } } }), "req_1"],
  [new Error("browser"), undefined],
  ["thrown text", undefined],
  [null, undefined],
])("finds the id of %s", (error, id) => {
  expect(requestIdOf(error)).toBe(id);
});

import { expect, it } from "vitest";
import { localPath } from "./local-path";

it.each([
  ["/orders?tab=ready", "/orders?tab=ready"],
  ["/", "/"],
  [undefined, "/"],
  ["", "/"],
  ["orders", "/"],
  ["//elsewhere.example", "/"],
  ["/\\elsewhere.example", "/"],
  ["https://elsewhere.example/", "/"],
  ["javascript:alert(1)", "/"],
])("leads %j to %s", (wanted, path) => {
  expect(localPath(wanted)).toBe(path);
});

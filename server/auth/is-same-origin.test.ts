import { expect, it } from "vitest";
import { isSameOrigin } from "./is-same-origin";

it.each([
  [{ origin: "http://localhost:3000", host: "localhost:3000" }, true],
  [
    { origin: "https://longshore.example", host: "10.0.0.7:3000", "x-forwarded-host": "longshore.example" },
    true,
  ],
  [{ host: "localhost:3000" }, true],
  [{ origin: "https://elsewhere.example", host: "localhost:3000" }, false],
  [{ origin: "http://localhost:3001", host: "localhost:3000" }, false],
  [{ origin: "null", host: "localhost:3000" }, false],
] as const)("%j: %s", (headers, is) => {
  expect(isSameOrigin(new Request("http://localhost:3000/", { method: "POST", headers }))).toBe(is);
});

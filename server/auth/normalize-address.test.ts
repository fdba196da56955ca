import { expect, it } from "vitest";
import { normalizeAddress } from "./normalize-address";

it.each([
  [" Mei@Example.COM ", "mei@example.com"],
  ["mei＠example.com", "mei@example.com"],
])("knows %j as %s", (typed, address) => {
  expect(normalizeAddress(typed)).toBe(address);
});

it.each(["", "mei", "mei@", '"a@evil.example"@example.com', "a@b.example,c@d.example", "a@b＠c.example"])(
  "refuses %j beside its field",
  (typed) => {
    expect(() => normalizeAddress(typed)).toThrow(
      expect.objectContaining({ code: "invalid_input", detail: { field: "email", reason: "mail_address" } }),
    );
  },
);

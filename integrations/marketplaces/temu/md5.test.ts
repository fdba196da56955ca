import { createHash } from "node:crypto";
import { expect, it } from "vitest";
import { md5 } from "./md5";

/** The test suite of RFC 1321. */
it.each([
  ["", "D41D8CD98F00B204E9800998ECF8427E"],
  ["abc", "900150983CD24FB0D6963F7D28E17F72"],
  ["message digest", "F96B697D7CB7938D525A2F31AAF161D0"],
  [
    "12345678901234567890123456789012345678901234567890123456789012345678901234567890",
    "57EDF4A22BE3C955AC49DA2E2107B67A",
  ],
])("digests %j as published", (text, digest) => {
  expect(md5(text)).toBe(digest);
});

it("agrees with another implementation at every length around a block, and beyond ASCII", () => {
  for (let length = 0; length < 200; length++) {
    const text = "ü5卖".repeat(length).slice(0, length);
    expect(md5(text)).toBe(createHash("md5").update(text).digest("hex").toUpperCase());
  }
});
